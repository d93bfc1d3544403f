package org.govah.simulate.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.govah.simulate.ListTruth;
import org.govah.simulate.ListTruth.RowKind;
import org.govah.simulate.internal.Streams.Purpose;

/// Plans a list that copies another one, row by row, and adds a few of its own.
///
/// @param census who is on which list; the copy's people are added to it
/// @param streams of the country
record Copying(Census census, Streams streams) {
    /// Share of the source's rows of deaths that are taken over.
    private static final double TAKEN = 0.85;

    /// One own row to nine copied.
    private static final int COPIED_PER_OWN = 9;

    /// The shuffled position takes the upper half of a sorting key, the row's index the lower.
    private static final int HALF = 32;

    /// @param index of the copy among the lists
    /// @param list its profile
    /// @param source index of the list it copies
    /// @param copied that list's rows
    Ledger copy(int index, ListProfile list, int source, Ledger copied) {
        int[] sources =
                IntStream.rangeClosed(1, copied.rows())
                        .filter(row -> isDeath(copied.kind(row)))
                        .filter(row -> streams.uniform(Purpose.COPY, list.id(), row) < TAKEN)
                        .toArray();
        int[] own = own(list, source, sources.length / COPIED_PER_OWN);
        BitSet seen = new BitSet();
        long[] entries = new long[sources.length + own.length];
        int[] sourceRows = new int[entries.length];
        int[] order = shuffled(list, entries.length);
        for (int at = 0; at < entries.length; at++) {
            boolean taken = order[at] < sources.length;
            sourceRows[at] = taken ? sources[order[at]] : 0;
            int person = taken ? copied.person(sourceRows[at]) : own[order[at] - sources.length];
            RowKind kind = seen.get(person) ? RowKind.DUPLICATE : RowKind.DEATH;
            seen.set(person);
            census.add(person, index);
            entries[at] = ListTruth.pack(kind, person);
        }
        return new Ledger(list, Ledger.name(index, list), entries, sourceRows);
    }

    /// About `wanted` people whom the source does not have.
    private int[] own(ListProfile list, int source, int wanted) {
        long others = census.people() - census.on(source).count();
        double probability = others == 0 ? 0 : (double) wanted / others;
        return IntStream.rangeClosed(1, census.people())
                .filter(person -> !census.has(person, source))
                .filter(person -> streams.uniform(Purpose.CAPTURE, list.id(), person) < probability)
                .toArray();
    }

    private int[] shuffled(ListProfile list, int length) {
        long[] keys = new long[length];
        Arrays.setAll(
                keys,
                at ->
                        (long) (streams.uniform(Purpose.ARRIVAL, list.id(), at) * Integer.MAX_VALUE)
                                        << HALF
                                | at);
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private static boolean isDeath(RowKind kind) {
        return kind == RowKind.DEATH || kind == RowKind.DUPLICATE;
    }
}
