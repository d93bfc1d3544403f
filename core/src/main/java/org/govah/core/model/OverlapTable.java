package org.govah.core.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts per capture history. A history is a bit set: bit `j` is 1 where the people are on list
/// `j`.
///
/// @param lists the lists' names, 1 to [#MAX_LISTS], distinct; bit 0 is the first
/// @param cells people per history, only histories with at least one person, history 0 (on no list)
///   never
public record OverlapTable(List<String> lists, SortedMap<Integer, Long> cells) {
    /// The most lists one table can hold.
    public static final int MAX_LISTS = 20;

    /// @throws IllegalArgumentException if lists repeat, are too many, or a cell is out of range or
    ///   negative
    public OverlapTable {
        lists = List.copyOf(lists);
        if (lists.isEmpty() || lists.size() > MAX_LISTS) {
            throw new IllegalArgumentException("1 to " + MAX_LISTS + " lists, not " + lists.size());
        }
        if (lists.stream().distinct().count() != lists.size()) {
            throw new IllegalArgumentException("two lists have one name");
        }
        SortedMap<Integer, Long> kept = new TreeMap<>();
        for (Map.Entry<Integer, Long> cell : cells.entrySet()) {
            requireCell(cell.getKey(), cell.getValue(), lists.size());
            if (cell.getValue() > 0) {
                kept.put(cell.getKey(), cell.getValue());
            }
        }
        cells = Collections.unmodifiableSortedMap(kept);
    }

    private static void requireCell(int history, long count, int lists) {
        if (history < 1 || history >= 1 << lists || count < 0) {
            throw new IllegalArgumentException(
                    "not a cell: history " + history + ", count " + count);
        }
    }

    /// Different people in the table: the sum of all cells.
    public long observed() {
        return cells.values().stream().mapToLong(Long::longValue).sum();
    }

    /// People with exactly this history.
    public long count(int history) {
        return cells.getOrDefault(history, 0L);
    }

    /// People who are on every list of `mask`, whatever else they are on.
    public long onAll(int mask) {
        return cells.entrySet().stream()
                .filter(c -> (c.getKey() & mask) == mask)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// People on one list only.
    public long onOneListOnly() {
        return cells.entrySet().stream()
                .filter(c -> Integer.bitCount(c.getKey()) == 1)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
