package org.govah.keep.internal.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.govah.core.log.EntryId;
import org.govah.keep.registry.Axis;
import org.govah.keep.registry.CardText;
import org.govah.keep.registry.Decision;
import org.govah.keep.registry.DecisionLine;
import org.govah.keep.registry.Exclusion;
import org.govah.keep.registry.Flow;
import org.govah.keep.registry.ListLine;
import org.govah.keep.registry.Need;
import org.govah.keep.registry.PersonLine;
import org.govah.keep.registry.RecordRef;
import org.govah.keep.registry.Standing;
import org.govah.keep.registry.Status;

/// What a registry can be asked.
public final class Questions {
    private static final String BETWEEN = "\u001f";

    private static final String PERSONS =
            """
            SELECT l.id, p.first_row, p.is_death, p.contested, p.first_idx,
              EXISTS (SELECT 1 FROM person_records q JOIN entries f ON f.idx = q.idx
                JOIN consent_subjects s ON s.item = f.id AND s.row = q.row
                JOIN consents c ON c.idx = s.idx AND c.state = 'withdrawn'
                WHERE q.first_idx = p.first_idx AND q.first_row = p.first_row
                  AND NOT EXISTS (SELECT 1 FROM consent_subjects t
                    WHERE t.item = s.item AND t.row = s.row AND t.idx > s.idx))
            FROM persons p JOIN entries l ON l.idx = p.first_idx
            """;

    private final Database in;

    Questions(Database in) {
        this.in = in;
    }

    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private static <T> T ask(Asking<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new IllegalStateException("a database in memory did not answer", e);
        }
    }

    /// What became of every row.
    public Flow flow() {
        return ask(this::countFlow);
    }

    private Flow countFlow() throws SQLException {
        SortedMap<Status, Long> deaths = new TreeMap<>();
        SortedMap<String, Long> excluded = new TreeMap<>();
        in.list(
                """
                SELECT COALESCE(s.status, 'under_review'), COALESCE(s.why, ''), count(*)
                FROM persons p LEFT JOIN statuses s ON s.first_idx = p.first_idx
                  AND s.first_row = p.first_row AND s.axis = 'death'
                WHERE p.is_death = 1 GROUP BY 1, 2
                """,
                row -> {
                    Status status = Status.of(Axis.DEATH, row.getString(1)).orElseThrow();
                    if (status == Status.EXCLUDED) {
                        excluded.put(row.getString(2), row.getLong(3));
                    }
                    return deaths.merge(status, row.getLong(3), Math::addExact);
                });
        String counted = " FROM lists WHERE problem IS NULL AND idx IN (" + Persons.COUNTED + ")";
        long lists = in.number("SELECT count(*)" + counted);
        long readable = in.number("SELECT count(*) FROM lists WHERE problem IS NULL");
        long records = sum("records", counted);
        long persons = in.number("SELECT count(*) FROM persons");
        return new Flow(
                lists,
                readable - lists,
                in.number("SELECT count(*) FROM lists WHERE problem IS NOT NULL"),
                sum("read", counted),
                sum("known", counted),
                sum("to_fix", counted),
                records,
                records - persons,
                persons,
                in.number("SELECT count(*) FROM persons WHERE is_death = 0"),
                deaths,
                excluded);
    }

    private long sum(String column, String from) throws SQLException {
        return in.number("SELECT COALESCE(sum(" + column + "), 0)" + from);
    }

    /// Lists in the order they were kept.
    public List<ListLine> lists() {
        return ask(() ->
                in.list(
                        """
                        SELECT e.id, COALESCE((SELECT s.name FROM statements s
                          WHERE s.stem = l.stem ORDER BY s.idx DESC LIMIT 1), i.name, ''),
                          l.idx NOT IN (%s), l.read, l.records, l.deaths, l.known, l.to_fix, l.problem
                        FROM lists l JOIN entries e ON e.idx = l.idx
                          JOIN items i ON i.idx = l.idx ORDER BY l.idx
                        """
                                .formatted(Persons.COUNTED),
                        row ->
                                new ListLine(
                                        EntryId.of(row.getBytes(1)),
                                        row.getString(2),
                                        row.getBoolean(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8),
                                        Optional.ofNullable(row.getString(9)))));
    }

    /// Persons of whom somebody decided or whose records were joined, in the order of their first
    /// records.
    public List<PersonLine> decidedPersons() {
        return ask(() ->
                persons(
                        """
                        WHERE p.records > 1 OR EXISTS (SELECT 1 FROM statuses s
                          WHERE s.first_idx = p.first_idx AND s.first_row = p.first_row)
                        ORDER BY p.first_idx, p.first_row
                        """));
    }

    /// All persons, in the order of their first records, `limit` of them at most.
    public List<PersonLine> persons(int limit) {
        return ask(() -> persons("ORDER BY p.first_idx, p.first_row LIMIT ?", limit));
    }

    /// The person to whom a record belongs.
    public Optional<PersonLine> person(RecordRef record) {
        return ask(() ->
                persons(
                                """
                                WHERE (p.first_idx, p.first_row) IN (
                                  SELECT q.first_idx, q.first_row FROM person_records q
                                    JOIN entries f ON f.idx = q.idx
                                    WHERE f.id = ? AND q.row = ?)
                                """,
                                record.list().bytes(),
                                record.row())
                        .stream()
                        .findFirst());
    }

    private List<PersonLine> persons(String where, Object... values) throws SQLException {
        return in.list(PERSONS + where, this::person, values);
    }

    private PersonLine person(ResultSet row) throws SQLException {
        long first = row.getLong(5);
        int firstRow = row.getInt(2);
        List<RecordRef> records = new ArrayList<>();
        List<String> names = new ArrayList<>();
        in.list(
                """
                SELECT l.id, r.row, r.names FROM person_records p
                  JOIN records r ON r.idx = p.idx AND r.row = p.row JOIN entries l ON l.idx = r.idx
                WHERE p.first_idx = ? AND p.first_row = ? ORDER BY r.idx, r.row
                """,
                each -> {
                    names.addAll(List.of(each.getString(3).split(BETWEEN, -1)));
                    return records.add(new RecordRef(EntryId.of(each.getBytes(1)), each.getInt(2)));
                },
                first,
                firstRow);
        Map<Axis, Standing> standings = new EnumMap<>(Axis.class);
        List<Exclusion> why = new ArrayList<>();
        in.list(
                "SELECT axis, status, said, needs, reviewers, why FROM statuses WHERE first_idx = ?"
                        + " AND first_row = ?",
                each -> {
                    Axis axis = Axis.of(each.getString(1)).orElseThrow();
                    Optional.ofNullable(each.getString(6))
                            .flatMap(Exclusion::of)
                            .ifPresent(why::add);
                    return Optional.ofNullable(standings.put(axis, standing(axis, each)));
                },
                first,
                firstRow);
        return new PersonLine(
                new RecordRef(EntryId.of(row.getBytes(1)), firstRow),
                records,
                names.stream().distinct().toList(),
                row.getBoolean(3),
                row.getBoolean(4),
                new TreeMap<>(standings),
                why.stream().findFirst(),
                row.getBoolean(6));
    }

    private static Standing standing(Axis axis, ResultSet row) throws SQLException {
        return new Standing(
                Status.of(axis, row.getString(2)).orElseThrow(),
                all(row.getString(3), Status.class, c -> Status.of(axis, c).orElseThrow()),
                all(row.getString(4), Need.class, c -> Need.of(c)),
                row.getInt(5));
    }

    private static <T extends Enum<T>> Set<T> all(
            String codes, Class<T> type, Function<String, T> of) {
        Set<T> all = EnumSet.noneOf(type);
        for (String each : codes.split(" ", -1)) {
            if (!each.isEmpty()) {
                all.add(of.apply(each));
            }
        }
        return all;
    }

    /// Decisions in the order of the log.
    public List<DecisionLine> decisions() {
        return ask(() ->
                in.list(
                        """
                        SELECT e.id, d.idx, e.day, d.by, d.exact_time, d.reason, d.body
                        FROM decisions d JOIN entries e ON e.idx = d.idx ORDER BY d.idx
                        """,
                        Questions::decision));
    }

    private static DecisionLine decision(ResultSet row) throws SQLException {
        return new DecisionLine(
                EntryId.of(row.getBytes(1)),
                row.getLong(2),
                LocalDate.ofEpochDay(row.getLong(3)),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                CardText.decision(row.getBytes(7)).orElseThrow());
    }

    /// Entries of which nothing is believed, by reason.
    public SortedMap<String, Long> gaps() {
        return counts("SELECT why, count(*) FROM gaps GROUP BY why");
    }

    /// Items and persons about whom consent was said, by what was said last.
    public SortedMap<String, Long> consents() {
        return counts(
                """
                SELECT c.state, count(*) FROM consent_subjects s JOIN consents c ON c.idx = s.idx
                WHERE NOT EXISTS (SELECT 1 FROM consent_subjects t
                  WHERE t.item = s.item AND t.row = s.row AND t.idx > s.idx)
                GROUP BY c.state
                """);
    }

    /// Entries of types this program does not know, and how many entries and items there are.
    public SortedMap<String, Long> counts() {
        return counts(
                """
                SELECT 'entries', count(*) FROM entries
                UNION ALL SELECT 'erased', count(*) FROM entries WHERE erased = 1
                UNION ALL SELECT 'items', count(*) FROM items
                UNION ALL SELECT 'tainted', count(*) FROM items WHERE tainted = 1
                UNION ALL SELECT 'incidents', count(*) FROM incidents
                UNION ALL SELECT 'releases', count(*) FROM entries WHERE type = 9
                UNION ALL SELECT 'unknown', count(*) FROM entries WHERE type > 10
                """);
    }

    private SortedMap<String, Long> counts(String sql) {
        SortedMap<String, Long> all = new TreeMap<>();
        for (Map.Entry<String, Long> each :
                ask(() -> in.list(sql, row -> Map.entry(row.getString(1), row.getLong(2))))) {
            all.put(each.getKey(), each.getValue());
        }
        return all;
    }

    /// Decisions on an axis about the person to whom a record belongs, in the order of the log.
    public List<DecisionLine> about(RecordRef record, Axis axis) {
        return ask(() ->
                in.list(
                        """
                        SELECT e.id, d.idx, e.day, d.by, d.exact_time, d.reason, d.body
                        FROM decisions d JOIN entries e ON e.idx = d.idx
                        WHERE d.axis = ? AND d.idx IN (
                          SELECT s.idx FROM decided_rows s JOIN entries l ON l.id = s.list
                            JOIN person_records p ON p.idx = l.idx AND p.row = s.row
                          WHERE (p.first_idx, p.first_row) IN (
                            SELECT q.first_idx, q.first_row FROM person_records q
                              JOIN entries f ON f.idx = q.idx
                            WHERE f.id = ? AND q.row = ?))
                        ORDER BY d.idx
                        """,
                        Questions::decision,
                        axis.code(),
                        record.list().bytes(),
                        record.row()));
    }

    /// Decisions that say whether these rows are one person, in the order of the log.
    public List<DecisionLine> about(List<RecordRef> rows) {
        Set<RecordRef> wanted = Set.copyOf(rows);
        return decisions().stream()
                .filter(d -> d.decision() instanceof Decision.OfMatch)
                .filter(d -> wanted.equals(Set.copyOf(d.decision().about())))
                .toList();
    }

    /// Where a person would stand if somebody decided this too.
    ///
    /// @param by who would decide
    public Standing would(RecordRef record, String by, Decision.OfStatus decision) {
        return ask(() -> new Standings(in).would(record, by, decision));
    }

    /// Every row of every table as text: what two folds are compared by.
    public List<String> rows() {
        return ask(in::rows);
    }
}
