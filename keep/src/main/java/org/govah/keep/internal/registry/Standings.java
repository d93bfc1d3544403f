package org.govah.keep.internal.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govah.core.log.EntryId;
import org.govah.keep.registry.Axis;
import org.govah.keep.registry.CardText;
import org.govah.keep.registry.Decision;
import org.govah.keep.registry.Distance;
import org.govah.keep.registry.Exclusion;
import org.govah.keep.registry.Ground;
import org.govah.keep.registry.GroundKind;
import org.govah.keep.registry.IdentityFacts;
import org.govah.keep.registry.Need;
import org.govah.keep.registry.RecordRef;
import org.govah.keep.registry.Standing;
import org.govah.keep.registry.Status;
import org.govah.keep.registry.StatusRule;
import org.govah.keep.registry.Voice;

/// Where each person stands of whom somebody decided: what the log says, put before the rule.
final class Standings {
    private record Person(long idx, int row) {}

    private record OnAxis(Person person, Axis axis) {}

    /// A decision about a person, with whether its reviewer kept every row it names of them.
    private record Heard(
            long idx, EntryId id, String by, Decision.OfStatus decision, boolean keeper) {
        Heard and(Heard other) {
            return new Heard(idx, id, by, decision, keeper && other.keeper);
        }
    }

    private final Database in;

    Standings(Database in) {
        this.in = in;
    }

    /// Writes the table anew.
    void write() throws SQLException {
        in.run("DELETE FROM statuses");
        Map<Long, List<Voice.Weighed>> grounds = grounds();
        Map<Person, IdentityFacts> facts = facts();
        try (Insert into = new Insert(in, "statuses", 9)) {
            for (Map.Entry<OnAxis, Map<Long, Heard>> each : heard().entrySet()) {
                Person person = each.getKey().person();
                List<Heard> all = List.copyOf(each.getValue().values());
                Standing standing =
                        StatusRule.of(
                                each.getKey().axis(),
                                all.stream().map(h -> voice(h, grounds)).toList(),
                                facts.getOrDefault(person, new IdentityFacts(false, false, false)));
                into.add(
                        person.idx(),
                        person.row(),
                        each.getKey().axis().code(),
                        standing.status().code(),
                        standing.said().stream().map(Status::code).collect(Collectors.joining(" ")),
                        standing.contested(),
                        standing.needs().stream().map(Need::code).collect(Collectors.joining(" ")),
                        standing.reviewers(),
                        why(standing, all).map(Exclusion::code));
            }
            into.flush();
        }
    }

    /// Where a person would stand if somebody decided this too.
    ///
    /// @param by who would decide
    Standing would(RecordRef record, String by, Decision.OfStatus decision) throws SQLException {
        Axis axis = decision.status().axis();
        List<Person> found =
                in.list(
                        """
                        SELECT p.first_idx, p.first_row FROM person_records p
                          JOIN entries l ON l.idx = p.idx WHERE l.id = ? AND p.row = ?
                        """,
                        row -> new Person(row.getLong(1), row.getInt(2)),
                        record.list().bytes(),
                        record.row());
        Person person = found.getFirst();
        List<Voice> voices = new ArrayList<>();
        Map<Long, List<Voice.Weighed>> grounds = grounds();
        heard().getOrDefault(new OnAxis(person, axis), Map.of())
                .values()
                .forEach(h -> voices.add(voice(h, grounds)));
        voices.add(
                new Voice(
                        new EntryId(0, 0),
                        by,
                        decision.status(),
                        weighed(decision.grounds()),
                        decision.independence(),
                        kept(record, by),
                        Set.copyOf(decision.replaces())));
        return StatusRule.of(
                axis,
                voices,
                facts(person).getOrDefault(person, new IdentityFacts(false, false, false)));
    }

    private boolean kept(RecordRef record, String by) throws SQLException {
        return in.number(
                        """
                        SELECT count(*) FROM entries l JOIN items i ON i.idx = l.idx
                        WHERE l.id = ? AND i.contributor = ?
                        """,
                        record.list().bytes(),
                        by)
                > 0;
    }

    private List<Voice.Weighed> weighed(List<Ground> grounds) throws SQLException {
        List<Voice.Weighed> all = new ArrayList<>();
        for (Ground each : grounds) {
            all.addAll(
                    in.list(
                            """
                            SELECT COALESCE(i.fingerprint, e.id) FROM entries e
                              JOIN items i ON i.idx = e.idx WHERE e.id = ? AND e.erased = 0
                            """,
                            row ->
                                    new Voice.Weighed(
                                            HexFormat.of().formatHex(row.getBytes(1)),
                                            each.kind(),
                                            each.distance()),
                            each.item().bytes()));
        }
        return all;
    }

    private static Optional<Exclusion> why(Standing standing, List<Heard> all) {
        return standing.status() == Status.EXCLUDED
                ? all.reversed().stream().flatMap(h -> h.decision().why().stream()).findFirst()
                : Optional.empty();
    }

    private static Voice voice(Heard heard, Map<Long, List<Voice.Weighed>> grounds) {
        return new Voice(
                heard.id(),
                heard.by(),
                heard.decision().status(),
                grounds.getOrDefault(heard.idx(), List.of()),
                heard.decision().independence(),
                heard.keeper(),
                Set.copyOf(heard.decision().replaces()));
    }

    private Map<OnAxis, Map<Long, Heard>> heard() throws SQLException {
        Map<OnAxis, Map<Long, Heard>> all = new LinkedHashMap<>();
        in.list(
                """
                SELECT p.first_idx, p.first_row, d.idx, e.id, d.by, d.body, i.contributor = d.by
                FROM decisions d JOIN entries e ON e.idx = d.idx
                  JOIN decided_rows s ON s.idx = d.idx JOIN entries l ON l.id = s.list
                  JOIN person_records p ON p.idx = l.idx AND p.row = s.row
                  JOIN items i ON i.idx = l.idx
                WHERE d.kind = 'status' ORDER BY p.first_idx, p.first_row, d.idx
                """,
                row -> {
                    Heard heard = heard(row);
                    OnAxis at =
                            new OnAxis(
                                    new Person(row.getLong(1), row.getInt(2)),
                                    heard.decision().status().axis());
                    all.computeIfAbsent(at, a -> new LinkedHashMap<>())
                            .merge(heard.idx(), heard, Heard::and);
                    return heard;
                });
        return all;
    }

    private static Heard heard(ResultSet row) throws SQLException {
        Decision decision = CardText.decision(row.getBytes(6)).orElseThrow();
        return new Heard(
                row.getLong(3),
                EntryId.of(row.getBytes(4)),
                row.getString(5),
                (Decision.OfStatus) decision,
                row.getBoolean(7));
    }

    /// What decisions rest on and is still there; copies of one file have one content.
    private Map<Long, List<Voice.Weighed>> grounds() throws SQLException {
        Map<Long, List<Voice.Weighed>> all = new HashMap<>();
        in.list(
                """
                SELECT g.idx, COALESCE(i.fingerprint, g.item), g.kind, g.distance
                FROM decision_grounds g JOIN entries e ON e.id = g.item AND e.erased = 0
                  JOIN items i ON i.idx = e.idx
                ORDER BY g.idx, g.place
                """,
                row ->
                        all.computeIfAbsent(row.getLong(1), d -> new ArrayList<>())
                                .add(
                                        new Voice.Weighed(
                                                HexFormat.of().formatHex(row.getBytes(2)),
                                                GroundKind.of(row.getString(3)).orElseThrow(),
                                                Distance.of(row.getString(4)).orElseThrow())));
        return all;
    }

    /// Of all persons of whom somebody decided.
    private Map<Person, IdentityFacts> facts() throws SQLException {
        return facts(
                """
                WHERE (p.first_idx, p.first_row) IN (
                  SELECT q.first_idx, q.first_row FROM person_records q
                    JOIN entries l ON l.idx = q.idx
                    JOIN decided_rows s ON s.list = l.id AND s.row = q.row)
                """);
    }

    private Map<Person, IdentityFacts> facts(Person of) throws SQLException {
        return facts("WHERE p.first_idx = ? AND p.first_row = ?", of.idx(), of.row());
    }

    private Map<Person, IdentityFacts> facts(String where, Object... values) throws SQLException {
        Map<Person, IdentityFacts> all = new HashMap<>();
        in.list(
                """
                SELECT p.first_idx, p.first_row, max(trim(r.name) LIKE '%_ _%'),
                  max(r.father IS NOT NULL), max(r.birth IS NOT NULL)
                FROM person_records p JOIN records r ON r.idx = p.idx AND r.row = p.row
                """
                        + where
                        + " GROUP BY p.first_idx, p.first_row",
                row ->
                        Optional.ofNullable(
                                all.put(
                                        new Person(row.getLong(1), row.getInt(2)),
                                        new IdentityFacts(
                                                row.getBoolean(3),
                                                row.getBoolean(4),
                                                row.getBoolean(5)))),
                values);
        return all;
    }
}
