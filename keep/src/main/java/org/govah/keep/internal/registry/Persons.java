package org.govah.keep.internal.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govah.core.log.EntryId;
import org.govah.keep.registry.Heard;
import org.govah.keep.registry.Verdict;

/// Joins records to persons by what reviewers decided. Of each reviewer the latest decision about a
/// pair counts; a pair is joined where all who judged it say the same. Rows of a file that was
/// received again are not joined or counted again.
final class Persons {
    /// A record by its place: index of the list's entry, row.
    record Row(long list, int row) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return list == other.list
                    ? Integer.compare(row, other.row)
                    : Long.compare(list, other.list);
        }
    }

    private record Pair(Row one, Row two) {
        static Pair of(Row a, Row b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /// A set of records judged to be one human being.
    ///
    /// @param contested whether a reviewer said that two of them are different
    record Person(List<Row> records, boolean contested) {
        Row first() {
            return records.getFirst();
        }
    }

    /// Lists that count: not erased, and not a file that was received before.
    static final String COUNTED =
            """
            SELECT l.idx FROM lists l JOIN items i ON i.idx = l.idx
            WHERE i.fingerprint IS NULL OR NOT EXISTS (
              SELECT 1 FROM lists m JOIN items j ON j.idx = m.idx
              WHERE j.fingerprint = i.fingerprint AND m.idx < l.idx)
            """;

    private Persons() {}

    /// What a reviewer said of a pair.
    private record Said(EntryId id, String by, String verdict, Set<EntryId> replaces)
            implements Heard.Word {}

    /// Persons with the records they are made of; records that nobody joined are left out.
    static List<Person> joined(Database in) throws SQLException {
        Map<Row, Row> parent = new HashMap<>();
        Map<Pair, Set<String>> verdicts = new LinkedHashMap<>();
        judged(in)
                .forEach((pair, said) ->
                        verdicts.put(
                                pair,
                                Heard.of(said).live().stream()
                                        .map(Said::verdict)
                                        .collect(Collectors.toSet())));
        verdicts.forEach((pair, said) -> {
            if (said.equals(Set.of(Verdict.SAME.code()))) {
                join(parent, pair.one(), pair.two());
            }
        });
        Map<Row, List<Row>> groups = new TreeMap<>();
        for (Row each : parent.keySet()) {
            groups.computeIfAbsent(root(parent, each), r -> new ArrayList<>()).add(each);
        }
        Set<Row> contested = contested(verdicts, parent);
        return groups.entrySet().stream()
                .map(g ->
                        new Person(
                                g.getValue().stream().sorted().toList(),
                                contested.contains(g.getKey())))
                .toList();
    }

    private static Set<Row> contested(Map<Pair, Set<String>> verdicts, Map<Row, Row> parent) {
        Set<Row> contested = new HashSet<>();
        verdicts.forEach((pair, said) -> {
            Row one = root(parent, pair.one());
            if (said.contains(Verdict.DIFFERENT.code()) && one.equals(root(parent, pair.two()))) {
                contested.add(one);
            }
        });
        return contested;
    }

    /// What was said of each pair, in the order of the log, for records that count.
    private static Map<Pair, List<Said>> judged(Database in) throws SQLException {
        Map<Long, Set<EntryId>> replaces = new HashMap<>();
        in.list(
                "SELECT idx, decision FROM decision_replaces",
                row ->
                        replaces.computeIfAbsent(row.getLong(1), d -> new HashSet<>())
                                .add(EntryId.of(row.getBytes(2))));
        Map<Long, List<Row>> rows = new LinkedHashMap<>();
        Map<Long, Said> said = new LinkedHashMap<>();
        in.list(
                """
                SELECT d.idx, e.id, d.by, d.verdict, r.idx, r.row
                FROM decisions d JOIN entries e ON e.idx = d.idx
                  JOIN decided_rows s ON s.idx = d.idx
                  JOIN entries l ON l.id = s.list
                  JOIN records r ON r.idx = l.idx AND r.row = s.row
                WHERE d.kind = 'match' AND r.idx IN (%s)
                ORDER BY d.idx, s.place
                """
                        .formatted(COUNTED),
                row -> {
                    long idx = row.getLong(1);
                    said.put(
                            idx,
                            new Said(
                                    EntryId.of(row.getBytes(2)),
                                    row.getString(3),
                                    row.getString(4),
                                    replaces.getOrDefault(idx, Set.of())));
                    Row record = new Row(row.getLong(5), row.getInt(6));
                    return rows.computeIfAbsent(idx, d -> new ArrayList<>()).add(record);
                });
        Map<Pair, List<Said>> judged = new LinkedHashMap<>();
        said.forEach((idx, what) -> {
            List<Row> about = rows.getOrDefault(idx, List.of());
            for (int i = 1; i < about.size(); i++) {
                judged.computeIfAbsent(
                                Pair.of(about.get(i - 1), about.get(i)), p -> new ArrayList<>())
                        .add(what);
            }
        });
        return judged;
    }

    private static void join(Map<Row, Row> parent, Row a, Row b) {
        Row one = root(parent, a);
        Row two = root(parent, b);
        Row first = one.compareTo(two) <= 0 ? one : two;
        parent.put(one, first);
        parent.put(two, first);
        parent.put(a, first);
        parent.put(b, first);
    }

    private static Row root(Map<Row, Row> parent, Row of) {
        Row at = of;
        Row up = parent.getOrDefault(at, at);
        while (!up.equals(at)) {
            at = up;
            up = parent.getOrDefault(at, at);
        }
        return at;
    }
}
