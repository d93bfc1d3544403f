package org.govah.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// People without names: on which lists each is, and the fields that put them into strata, such as
/// place or period.
///
/// @param lists names, 1 to [OverlapTable#MAX_LISTS], distinct
/// @param fields names of the fields, distinct
/// @param rows one a person, or one for all people who are alike
public record CaptureHistories(List<String> lists, List<String> fields, List<Row> rows) {
    /// The order of texts place by place; both of one length.
    public static final Comparator<List<String>> BY_VALUE =
            (left, right) -> {
                int order = 0;
                for (int i = 0; i < left.size() && order == 0; i++) {
                    order = left.get(i).compareTo(right.get(i));
                }
                return order;
            };

    /// @throws IllegalArgumentException if names repeat, or a row has other fields or lists
    public CaptureHistories {
        lists = List.copyOf(lists);
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        if (lists.isEmpty() || lists.size() > OverlapTable.MAX_LISTS) {
            throw new IllegalArgumentException("1 to " + OverlapTable.MAX_LISTS + " lists");
        }
        if (lists.stream().distinct().count() < lists.size()
                || fields.stream().distinct().count() < fields.size()) {
            throw new IllegalArgumentException("two lists or two fields have one name");
        }
        for (Row row : rows) {
            if (row.values.size() != fields.size() || row.history >= 1 << lists.size()) {
                throw new IllegalArgumentException("not a row of these lists and fields: " + row);
            }
        }
    }

    /// People who are alike.
    ///
    /// @param history bit `j` is 1 where they are on list `j`; at least one bit
    /// @param values of the fields in their order; empty text where missing
    /// @param count how many, not negative
    public record Row(int history, List<String> values, long count) {
        /// @throws IllegalArgumentException if on no list, or the count is negative
        public Row {
            values = List.copyOf(values);
            if (history < 1 || count < 0) {
                throw new IllegalArgumentException("history " + history + ", count " + count);
            }
        }

        /// One person.
        public Row(int history, List<String> values) {
            this(history, values, 1);
        }
    }

    /// The same people with those who are alike in one row, in the order of lists and values: the
    /// order of the rows given leaves no trace.
    public CaptureHistories compressed() {
        Comparator<Row> alike =
                Comparator.comparingInt(Row::history).thenComparing(Row::values, BY_VALUE);
        SortedMap<Row, Long> counts = new TreeMap<>(alike);
        rows.forEach(row -> counts.merge(row, row.count, Long::sum));
        List<Row> merged = new ArrayList<>();
        counts.forEach((row, count) -> merged.add(new Row(row.history, row.values, count)));
        return new CaptureHistories(lists, fields, merged);
    }

    /// The overlap of the lists, whatever the fields.
    public OverlapTable table() {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        rows.forEach(row -> cells.merge(row.history, row.count, Long::sum));
        return new OverlapTable(lists, cells);
    }

    /// People for whom one of these fields is missing.
    ///
    /// @throws IllegalArgumentException if there is no such field
    public long missing(List<String> by) {
        int[] places = places(by);
        return rows.stream().filter(row -> lacks(row, places)).mapToLong(Row::count).sum();
    }

    /// Where these fields stand.
    ///
    /// @throws IllegalArgumentException if there is no such field
    public int[] places(List<String> by) {
        List<Integer> places = new ArrayList<>();
        for (String field : by) {
            if (!fields.contains(field)) {
                throw new IllegalArgumentException("no such field: " + field);
            }
            places.add(fields.indexOf(field));
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Those for whom none of these fields is missing.
    ///
    /// @throws IllegalArgumentException if there is no such field
    public CaptureHistories complete(List<String> by) {
        int[] places = places(by);
        return new CaptureHistories(
                lists, fields, rows.stream().filter(row -> !lacks(row, places)).toList());
    }

    private static boolean lacks(Row row, int[] places) {
        for (int place : places) {
            if (row.values.get(place).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
