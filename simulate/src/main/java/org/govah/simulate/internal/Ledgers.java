package org.govah.simulate.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.govah.simulate.ListTruth;
import org.govah.simulate.ListTruth.RowKind;
import org.govah.simulate.internal.Streams.Purpose;

/// Plans the rows of every list: who is entered, how often, as what, and in which order.
///
/// @param census who is on which list; a copy's people are added to it
/// @param streams of the country
/// @param victims of the country
record Ledgers(Census census, Streams streams, Victims victims) {
    /// Living people for each dead one: who may stand on a list as arrested, injured or missing.
    private static final double LIVING_PER_DEAD = 0.3;

    /// Bits of [ListTruth#pack]; those above hold the minute of entry while the rows are put in
    /// order.
    private static final int ENTRY_BITS = 34;

    private static final long ENTRY_MASK = (1L << ENTRY_BITS) - 1;

    /// A stream of one row is named by its person and, in so many bits, its kind.
    static final int KIND_BITS = 2;

    private static final int MINUTES_A_DAY = 24 * 60;

    /// What is entered after a year is entered then, so that the minute fits the bits left.
    private static final long LAST_MINUTE = 365L * MINUTES_A_DAY;

    List<Ledger> plan(List<ListProfile> lists) {
        List<Ledger> ledgers = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            ListProfile list = lists.get(i);
            ledgers.add(list.copies() ? copy(i, list, ledgers) : own(i, list));
        }
        return List.copyOf(ledgers);
    }

    private Ledger copy(int index, ListProfile list, List<Ledger> earlier) {
        int source = 0;
        while (earlier.get(source).profile().id() != ListProfile.COPIED) {
            source++;
        }
        return new Copying(census, streams).copy(index, list, source, earlier.get(source));
    }

    private Ledger own(int index, ListProfile list) {
        int[] dead = census.on(index).toArray();
        double duplicates = list.slips().duplicates();
        IntStream twice =
                IntStream.of(dead).filter(p -> drawn(Purpose.DUPLICATE, list, p, duplicates));
        long[] entries =
                Stream.of(
                                enter(list, RowKind.DEATH, IntStream.of(dead)),
                                enter(list, RowKind.DUPLICATE, twice),
                                enter(list, RowKind.OTHER_EVENT, living(list, dead.length)),
                                enter(list, RowKind.TO_FIX, botched(list, dead)))
                        .flatMapToLong(rows -> rows)
                        .toArray();
        Arrays.parallelSort(entries);
        Arrays.setAll(entries, at -> entries[at] & ENTRY_MASK);
        return new Ledger(list, Ledger.name(index, list), entries, new int[0]);
    }

    private LongStream enter(ListProfile list, RowKind kind, IntStream people) {
        return people.mapToLong(
                person -> minute(list, kind, person) << ENTRY_BITS | ListTruth.pack(kind, person));
    }

    /// When a row is entered: the day of death, and a delay drawn from an exponential distribution;
    /// a duplicate comes a second delay later, so after the first.
    private long minute(ListProfile list, RowKind kind, int person) {
        double days = victims.of(person).day() + delay(list, RowKind.DEATH, person);
        days += kind == RowKind.DUPLICATE ? delay(list, kind, person) : 0;
        return Math.min(LAST_MINUTE, (long) (days * MINUTES_A_DAY));
    }

    private double delay(ListProfile list, RowKind kind, int person) {
        long number = (long) person << KIND_BITS | kind.number();
        return -list.delay() * Math.log1p(-streams.uniform(Purpose.ARRIVAL, list.id(), number));
    }

    private IntStream living(ListProfile list, int dead) {
        double share = list.slips().otherEvents();
        int living = (int) (census.people() * LIVING_PER_DEAD);
        double probability = Math.min(1, share / (1 - share) * dead / Math.max(1, living));
        return IntStream.range(Victims.LIVING, Victims.LIVING + living)
                .filter(person -> drawn(Purpose.LIVING, list, person, probability));
    }

    /// Whose rows were entered a second time and spoilt: one for each defect, spread over the list.
    private static IntStream botched(ListProfile list, int[] dead) {
        int defects = Math.min(Defect.of(list).size(), dead.length);
        return IntStream.range(0, defects)
                .map(d -> dead[(int) ((d + 0.5) / defects * dead.length)]);
    }

    private boolean drawn(Purpose purpose, ListProfile list, int person, double probability) {
        return streams.uniform(purpose, list.id(), person) < probability;
    }
}
