package org.govah.keep.internal.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.log.EntryId;

/// What goes into the tables that single entries fill.
final class Rows implements AutoCloseable {
    /// Tables whose rows leave with the entry they came from.
    private static final List<String> OF_AN_ENTRY =
            List.of(
                    "gaps",
                    "items",
                    "lists",
                    "statements",
                    "records",
                    "to_fix",
                    "decisions",
                    "decided_rows",
                    "decision_grounds",
                    "decision_replaces",
                    "incidents",
                    "consents",
                    "consent_subjects");

    private final Database into;
    private final List<Insert> all = new ArrayList<>();
    final Insert entries;
    final Insert erasures;
    final Insert gaps;
    final Insert items;
    final Insert lists;
    final Insert statements;
    final Insert records;
    final Insert toFix;
    final Insert decisions;
    final Insert decidedRows;
    final Insert grounds;
    final Insert replaces;
    final Insert incidents;
    final Insert consents;
    final Insert consentSubjects;

    Rows(Database into) throws SQLException {
        this.into = into;
        entries = insert("entries", 5);
        erasures = insert("erasures", 2);
        gaps = insert("gaps", 2);
        items = insert("items", 9);
        lists = insert("lists", 9);
        statements = insert("statements", 9);
        records = insert("records", 20);
        toFix = insert("to_fix", 4);
        decisions = insert("decisions", 11);
        decidedRows = insert("decided_rows", 4);
        grounds = insert("decision_grounds", 5);
        replaces = insert("decision_replaces", 2);
        incidents = insert("incidents", 5);
        consents = insert("consents", 6);
        consentSubjects = insert("consent_subjects", 3);
    }

    private Insert insert(String table, int columns) throws SQLException {
        Insert made = new Insert(into, table, columns);
        all.add(made);
        return made;
    }

    void flush() throws SQLException {
        for (Insert each : all) {
            each.flush();
        }
    }

    /// Takes away all that an erased entry said; that it was there stays.
    void erase(EntryId id) throws SQLException {
        flush();
        into.run("UPDATE entries SET erased = 1 WHERE id = ?", id.bytes());
        for (String table : OF_AN_ENTRY) {
            into.run(
                    "DELETE FROM " + table + " WHERE idx IN (SELECT idx FROM entries WHERE id = ?)",
                    id.bytes());
        }
    }

    /// Takes away the rows of a list that turned out to be unreadable.
    void withdrawList(long index) throws SQLException {
        flush();
        into.run("DELETE FROM records WHERE idx = ?", index);
        into.run("DELETE FROM to_fix WHERE idx = ?", index);
    }

    @Override
    public void close() throws SQLException {
        for (Insert each : all) {
            each.close();
        }
    }
}
