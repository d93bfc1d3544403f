package org.govah.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// People by capture history and by what else is known of them, such as place or period: what an
/// estimate by strata starts from. It holds no names.
///
/// @param lists the lists' names, 1 to [OverlapTable#MAX_LISTS]; bit 0 of a history is the first
/// @param fields the names of what else is known, may be empty
/// @param rows people who are alike in history and fields
public record CaptureHistories(List<String> lists, List<String> fields, List<Row> rows) {
    /// @throws IllegalArgumentException if a row does not have one value a field, or its history is
    ///   not one of these lists
    public CaptureHistories {
        lists = List.copyOf(lists);
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.values.size() != fields.size()
                    || row.history < 1
                    || row.history >= 1 << lists.size()) {
                throw new IllegalArgumentException("not a row of these lists and fields: " + row);
            }
        }
    }

    /// People who are alike.
    ///
    /// @param history the lists they are on, as a bit set, never 0
    /// @param values one a field; empty where it is not known
    /// @param count how many, at least 1
    public record Row(int history, List<String> values, long count) {
        /// @throws IllegalArgumentException if there is nobody
        public Row {
            values = List.copyOf(values);
            if (count < 1) {
                throw new IllegalArgumentException("nobody in the row");
            }
        }
    }

    /// All people in one table.
    public OverlapTable table() {
        return table(rows);
    }

    /// A table for each combination of values, by the values in order.
    ///
    /// @param chosen which fields make the strata, by place
    /// @return only strata with people; a value not known is a stratum of its own, the empty value
    public SortedMap<String, OverlapTable> tablesBy(List<Integer> chosen) {
        SortedMap<String, List<Row>> groups = new TreeMap<>();
        for (Row row : rows) {
            List<String> key = chosen.stream().map(row.values()::get).toList();
            groups.computeIfAbsent(String.join(" / ", key), k -> new ArrayList<>()).add(row);
        }
        SortedMap<String, OverlapTable> tables = new TreeMap<>();
        groups.forEach((key, group) -> tables.put(key, table(group)));
        return tables;
    }

    private OverlapTable table(List<Row> group) {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        group.forEach(row -> cells.merge(row.history, row.count, Long::sum));
        return new OverlapTable(lists, cells);
    }
}
