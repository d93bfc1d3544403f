package org.govah.simulate.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.govah.core.model.OverlapTable;
import org.govah.simulate.internal.Streams.Purpose;

/// Who of the dead is on which list: one capture history a person.
final class Census {
    private final int[] histories;

    private Census(int[] histories) {
        this.histories = histories;
    }

    /// Draws, person by person, which holders hear of them; copies hear of nobody.
    static Census draw(int people, List<ListProfile> lists, Streams streams, Victims victims) {
        // In parallel and in order: each person depends on their own number only.
        int[] histories =
                IntStream.rangeClosed(1, people)
                        .parallel()
                        .map(number -> history(victims.of(number), lists, streams))
                        .toArray();
        return new Census(histories);
    }

    private static int history(Victim victim, List<ListProfile> lists, Streams streams) {
        int history = 0;
        for (int i = 0; i < lists.size(); i++) {
            ListProfile list = lists.get(i);
            boolean told = list.reach().refersFrom().isPresent() && refers(list, lists, history);
            double draw = streams.uniform(Purpose.CAPTURE, list.id(), victim.number());
            if (draw < list.reach().probability(victim, told)) {
                history |= 1 << i;
            }
        }
        return history;
    }

    private static boolean refers(ListProfile list, List<ListProfile> lists, int history) {
        int from = list.reach().refersFrom().orElseThrow();
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i).id() == from) {
                return (history >> i & 1) == 1;
            }
        }
        return false;
    }

    int people() {
        return histories.length;
    }

    /// Whether a person, numbered from 1, is on the list at `index`.
    boolean has(int person, int index) {
        return (histories[person - 1] >> index & 1) == 1;
    }

    /// Puts a person on the list at `index`: how a copy gets its people.
    void add(int person, int index) {
        histories[person - 1] |= 1 << index;
    }

    /// The numbers of the people on the list at `index`, in order.
    IntStream on(int index) {
        return IntStream.rangeClosed(1, people()).filter(person -> has(person, index));
    }

    /// People per capture history.
    OverlapTable overlap(List<String> names) {
        long[] counts = new long[1 << names.size()];
        for (int history : histories) {
            counts[history]++;
        }
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int history = 1; history < counts.length; history++) {
            if (counts[history] > 0) {
                cells.put(history, counts[history]);
            }
        }
        return new OverlapTable(names, cells);
    }
}
