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

    /// Persons with the records they are made of; records that nobody joined are left out.
    static List<Person> joined(Database in) throws SQLException {
        Map<Row, Row> parent = new HashMap<>();
        Map<Pair, Map<String, Verdict>> judged = judged(in);
        judged.forEach((pair, by) -> {
            if (Set.copyOf(by.values()).equals(Set.of(Verdict.SAME))) {
                join(parent, pair.one(), pair.two());
            }
        });
        Map<Row, List<Row>> groups = new TreeMap<>();
        for (Row each : parent.keySet()) {
            groups.computeIfAbsent(root(parent, each), r -> new ArrayList<>()).add(each);
        }
        Set<Row> contested = new HashSet<>();
        judged.forEach((pair, by) -> {
            boolean different = by.containsValue(Verdict.DIFFERENT);
            Row one = root(parent, pair.one());
            if (different && one.equals(root(parent, pair.two()))) {
                contested.add(one);
            }
        });
        return groups.entrySet().stream()
                .map(g ->
                        new Person(
                                g.getValue().stream().sorted().toList(),
                                contested.contains(g.getKey())))
                .toList();
    }

    /// What each reviewer said last of each pair, for records that count.
    private static Map<Pair, Map<String, Verdict>> judged(Database in) throws SQLException {
        Map<Long, List<Row>> rows = new LinkedHashMap<>();
        Map<Long, String> by = new HashMap<>();
        Map<Long, Verdict> verdicts = new HashMap<>();
        in.list(
                """
                SELECT d.idx, d.by, d.verdict, r.idx, r.row
                FROM decisions d JOIN decided_rows s ON s.idx = d.idx
                  JOIN entries e ON e.id = s.list JOIN records r ON r.idx = e.idx AND r.row = s.row
                WHERE d.kind = 'match' AND r.idx IN (%s)
                ORDER BY d.idx, s.place
                """
                        .formatted(COUNTED),
                row -> {
                    long decision = row.getLong(1);
                    by.put(decision, row.getString(2));
                    verdicts.put(decision, Verdict.of(row.getString(3)).orElseThrow());
                    Row record = new Row(row.getLong(4), row.getInt(5));
                    return rows.computeIfAbsent(decision, d -> new ArrayList<>()).add(record);
                });
        Map<Pair, Map<String, Verdict>> judged = new LinkedHashMap<>();
        rows.forEach((decision, about) -> {
            for (int i = 1; i < about.size(); i++) {
                judged.computeIfAbsent(
                                Pair.of(about.get(i - 1), about.get(i)), p -> new HashMap<>())
                        .put(by.getOrDefault(decision, ""), verdict(verdicts, decision));
            }
        });
        return judged;
    }

    private static Verdict verdict(Map<Long, Verdict> verdicts, Long decision) {
        return verdicts.getOrDefault(decision, Verdict.UNSURE);
    }

    private static void join(Map<Row, Row> parent, Row a, Row b) {
        Row one = root(parent, a);
        Row two = root(parent, b);
        Row first = one.compareTo(two) <= 0 ? one : two;
        parent.put(one, first);
        parent.put(two, first);
        parent.putIfAbsent(a, first);
        parent.putIfAbsent(b, first);
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
