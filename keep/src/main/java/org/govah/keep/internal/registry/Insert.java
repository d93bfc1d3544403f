package org.govah.keep.internal.registry;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/// Rows into one table, many at a time.
final class Insert implements AutoCloseable {
    /// Rows that wait at most: enough that the call costs little, few enough to hold.
    private static final int BATCH = 512;

    private final PreparedStatement statement;
    private int waiting;

    Insert(Database into, String table, int columns) throws SQLException {
        String marks = String.join(",", Collections.nCopies(columns, "?"));
        this.statement =
                into.connection()
                        .prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")");
    }

    void add(Object... values) throws SQLException {
        Database.bind(statement, values);
        statement.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
