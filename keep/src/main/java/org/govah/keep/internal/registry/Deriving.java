package org.govah.keep.internal.registry;

import java.sql.SQLException;

/// Makes the tables anew that follow from many entries together.
final class Deriving {
    private Deriving() {}

    static void run(Database in) throws SQLException {
        in.run("DELETE FROM person_records");
        in.run("DELETE FROM persons");
        in.run(
                "INSERT INTO person_records SELECT idx, row, idx, row FROM records WHERE idx IN ("
                        + Persons.COUNTED
                        + ")");
        var joined = Persons.joined(in);
        for (Persons.Person each : joined) {
            for (Persons.Row record : each.records()) {
                in.run(
                        "UPDATE person_records SET first_idx = ?, first_row = ? WHERE idx = ? AND"
                                + " row = ?",
                        each.first().list(),
                        each.first().row(),
                        record.list(),
                        record.row());
            }
        }
        in.run(
                """
                INSERT INTO persons
                SELECT p.first_idx, p.first_row, count(*), max(r.is_death), 0
                FROM person_records p JOIN records r ON r.idx = p.idx AND r.row = p.row
                GROUP BY p.first_idx, p.first_row
                """);
        for (Persons.Person each : joined) {
            in.run(
                    "UPDATE persons SET contested = ? WHERE first_idx = ? AND first_row = ?",
                    each.contested(),
                    each.first().list(),
                    each.first().row());
        }
        new Standings(in).write();
    }
}
