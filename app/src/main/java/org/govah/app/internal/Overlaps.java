package org.govah.app.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.govah.core.model.OverlapTable;
import org.govah.core.table.CsvText;
import org.govah.link.Linked;
import org.govah.link.Roster;

/// The overlap table of the lists that count as independent: those with a record that are no copy.
///
/// @param roster the records
/// @param chosen numbers of the lists in the table, in order; at most [OverlapTable#MAX_LISTS]
/// @param leftOut how many independent lists there were no room for
record Overlaps(Roster roster, List<Integer> chosen, int leftOut) {
    /// Copies the numbers.
    Overlaps {
        chosen = List.copyOf(chosen);
    }

    /// Of the largest lists, where there are too many.
    static Overlaps of(Linked linked) {
        Roster roster = linked.roster();
        List<Integer> independent =
                IntStream.range(0, roster.lists().size())
                        .filter(list -> roster.sizeOf(list) > 0 && !isCopy(linked, list))
                        .boxed()
                        .toList();
        List<Integer> chosen =
                independent.stream()
                        .sorted(Comparator.comparing((Integer list) -> -roster.sizeOf(list)))
                        .limit(OverlapTable.MAX_LISTS)
                        .sorted()
                        .toList();
        return new Overlaps(roster, chosen, independent.size() - chosen.size());
    }

    private static boolean isCopy(Linked linked, int list) {
        String name = linked.roster().lists().get(list).name();
        return linked.found().copies().stream().anyMatch(copy -> copy.list().equals(name));
    }

    /// People per capture history.
    ///
    /// @param personOf the person of a record, 0 to `most`
    OverlapTable table(IntUnaryOperator personOf, int most) {
        int[] bitOf = new int[roster.lists().size()];
        IntStream.range(0, chosen.size()).forEach(i -> bitOf[chosen.get(i)] = 1 << i);
        int[] histories = new int[most + 1];
        for (int record = 0; record < roster.records(); record++) {
            histories[personOf.applyAsInt(record)] |= bitOf[roster.listOf(record)];
        }
        long[] counts = new long[1 << chosen.size()];
        for (int history : histories) {
            counts[history]++;
        }
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int history = 1; history < counts.length; history++) {
            if (counts[history] > 0) {
                cells.put(history, counts[history]);
            }
        }
        return new OverlapTable(names(), cells);
    }

    private List<String> names() {
        return chosen.stream().map(list -> roster.lists().get(list).name()).toList();
    }

    /// As `govah estimate --table` reads it (docs/formats/overlap-table.md).
    static byte[] csv(OverlapTable table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(table.lists());
        head.add("count");
        rows.add(head);
        table.cells()
                .forEach((history, people) -> {
                    List<String> row = new ArrayList<>();
                    for (int list = 0; list < table.lists().size(); list++) {
                        row.add((history >> list & 1) == 1 ? "1" : "0");
                    }
                    row.add(Long.toString(people));
                    rows.add(row);
                });
        return CsvText.of(rows);
    }
}
