package org.govah.app.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govah.core.model.OverlapTable;
import org.govah.core.table.CsvText;
import org.govah.link.Linked;
import org.govah.link.Roster;
import org.govah.link.SourceSystems;

/// The lists of the overlap table: those with a record that are no copy, the largest where there
/// are too many.
///
/// @param lists names, in the roster's order; at most [OverlapTable#MAX_LISTS]
/// @param leftOut how many independent lists there was no room for
/// @param independent names of all lists that count as independent
record Overlaps(List<String> lists, int leftOut, Set<String> independent) {
    /// Copies the names.
    Overlaps {
        lists = List.copyOf(lists);
        independent = Set.copyOf(independent);
    }

    /// Whether a list counts as independent.
    boolean isIndependent(String list) {
        return independent.contains(list);
    }

    /// Over the sources of compiled lists.
    static Overlaps of(SourceSystems systems) {
        return new Overlaps(systems.chosen(), 0, Set.copyOf(systems.chosen()));
    }

    static Overlaps of(Linked linked) {
        Roster roster = linked.roster();
        List<Integer> independent =
                IntStream.range(0, roster.lists().size())
                        .filter(list -> isIndependent(linked, list))
                        .boxed()
                        .toList();
        List<String> chosen =
                independent.stream()
                        .sorted(Comparator.comparingInt((Integer list) -> -roster.sizeOf(list)))
                        .limit(OverlapTable.MAX_LISTS)
                        .sorted()
                        .map(list -> roster.lists().get(list).name())
                        .toList();
        return new Overlaps(
                chosen,
                independent.size() - chosen.size(),
                independent.stream()
                        .map(list -> roster.lists().get(list).name())
                        .collect(Collectors.toSet()));
    }

    /// Whether a list has a record and was not taken from another.
    private static boolean isIndependent(Linked linked, int list) {
        String name = linked.roster().lists().get(list).name();
        return linked.roster().sizeOf(list) > 0
                && linked.found().copies().stream()
                        .noneMatch(copy -> copy.isWhole() && copy.list().equals(name));
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
