package org.govah.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.govah.core.model.OverlapTable;

/// Small invented tables.
public final class Tables {
    private Tables() {}

    /// A table of lists A, B, C … with these counts in the order of the histories 1, 2, 3 …
    public static OverlapTable of(int lists, long... counts) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < lists; j++) {
            names.add(String.valueOf((char) ('A' + j)));
        }
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            cells.put(i + 1, counts[i]);
        }
        return new OverlapTable(names, cells);
    }

    /// The table with every count changed.
    public static OverlapTable each(OverlapTable table, LongUnaryOperator change) {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        table.cells().forEach((history, count) -> cells.put(history, change.applyAsLong(count)));
        return new OverlapTable(table.lists(), cells);
    }

    /// The table with its lists in another order.
    ///
    /// @param order for each place the list that stands there now
    public static OverlapTable reordered(OverlapTable table, List<Integer> order) {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        table.cells()
                .forEach((history, count) -> {
                    int moved = 0;
                    for (int to = 0; to < order.size(); to++) {
                        moved |= (history >>> order.get(to) & 1) << to;
                    }
                    cells.put(moved, count);
                });
        return new OverlapTable(order.stream().map(table.lists()::get).toList(), cells);
    }
}
