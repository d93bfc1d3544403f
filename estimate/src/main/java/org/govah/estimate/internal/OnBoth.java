package org.govah.estimate.internal;

import java.util.Map;
import org.govah.core.model.OverlapTable;

/// How many people any two lists share, counted in one pass over the table.
public final class OnBoth {
    private final long[][] people;

    private OnBoth(long[][] people) {
        this.people = people;
    }

    /// Counts them.
    public static OnBoth of(OverlapTable table) {
        int lists = table.lists().size();
        long[][] people = new long[lists][lists];
        for (Map.Entry<Integer, Long> cell : table.cells().entrySet()) {
            for (int first = cell.getKey(); first != 0; first &= first - 1) {
                long[] row = people[Integer.numberOfTrailingZeros(first)];
                for (int second = cell.getKey(); second != 0; second &= second - 1) {
                    row[Integer.numberOfTrailingZeros(second)] += cell.getValue();
                }
            }
        }
        return new OnBoth(people);
    }

    /// People on both lists, by number; those on a list where the two are one.
    public long people(int first, int second) {
        return people[first][second];
    }
}
