package org.govah.publish.internal;

import java.util.Comparator;
import java.util.List;
import org.govah.core.model.OverlapTable;

/// People who are on exactly these lists.
///
/// @param history bit `j` is 1 where they are on list `j` of the table
/// @param people how many, at least 1
record Combination(int history, long people) {
    private static final Comparator<Combination> LARGEST_FIRST =
            Comparator.comparingLong(Combination::people)
                    .reversed()
                    .thenComparingInt(c -> Integer.bitCount(c.history()))
                    .thenComparingInt(Combination::history);

    /// All combinations of a table, the largest first.
    static List<Combination> of(OverlapTable table) {
        return table.cells().entrySet().stream()
                .map(cell -> new Combination(cell.getKey(), cell.getValue()))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /// People in all of these together.
    static long sum(List<Combination> combinations) {
        return combinations.stream().mapToLong(Combination::people).sum();
    }

    /// Whether the people are on list `j`.
    boolean on(int list) {
        return (history & 1 << list) != 0;
    }

    /// Whether the people are on one list only.
    boolean onOneList() {
        return Integer.bitCount(history) == 1;
    }
}
