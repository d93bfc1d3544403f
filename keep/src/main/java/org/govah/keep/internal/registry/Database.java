package org.govah.keep.internal.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4Connection;

/// An SQLite database that lies in memory only: temporary tables too, and no journal. What is
/// deleted is overwritten, so that it does not go along when the database is serialised.
final class Database implements AutoCloseable {
    /// One piece of memory that nobody shares: it is serialised without a second copy.
    private static final String MEMORY = "file:registry?vfs=memdb";

    private static final List<String> PRAGMAS =
            List.of(
                    "PRAGMA journal_mode=OFF",
                    "PRAGMA synchronous=OFF",
                    "PRAGMA temp_store=MEMORY",
                    "PRAGMA secure_delete=ON",
                    "PRAGMA trusted_schema=OFF");

    private final SQLiteConnection connection;

    private Database(SQLiteConnection connection) {
        this.connection = connection;
    }

    /// One with the registry's tables and nothing in them.
    static Database empty() throws SQLException {
        Database made = open();
        for (String each : schema().split(";", -1)) {
            if (!each.isBlank()) {
                made.run(each);
            }
        }
        made.begin();
        return made;
    }

    /// What [#bytes] wrote.
    static Database of(byte[] bytes) throws SQLException {
        Database made = open();
        try {
            made.connection.deserialize("main", bytes);
            // Some of them belong to the database that was there before.
            made.settings();
            made.begin();
            return made;
        } catch (SQLException e) {
            made.close();
            throw e;
        }
    }

    private static Database open() throws SQLException {
        Database made =
                new Database(new JDBC4Connection("jdbc:sqlite:" + MEMORY, MEMORY, config()));
        made.settings();
        return made;
    }

    private void settings() throws SQLException {
        for (String pragma : PRAGMAS) {
            run(pragma);
        }
    }

    private static java.util.Properties config() {
        return new java.util.Properties();
    }

    private static String schema() {
        try (InputStream in = Database.class.getResourceAsStream("registry.sql")) {
            if (in == null) {
                throw new IllegalStateException("the registry's tables are not in the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /// Ends the transaction under way and begins another.
    void commit() throws SQLException {
        connection.commit();
    }

    /// The whole database as SQLite would write it to a file.
    ///
    /// @param compacted whether it is written anew first, so that nothing of a row that was taken
    ///   away is left between the others
    byte[] bytes(boolean compacted) throws SQLException {
        connection.commit();
        if (compacted) {
            connection.setAutoCommit(true);
            run("VACUUM");
            begin();
        }
        return connection.serialize("main");
    }

    Connection connection() {
        return connection;
    }

    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
        }
    }

    /// Reads one row after the other.
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
        }
        return all;
    }

    long number(String sql, Object... values) throws SQLException {
        return list(sql, row -> row.getLong(1), values).getFirst();
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> o ? o.orElse(null) : values[i];
            switch (value) {
                case null -> statement.setNull(i + 1, java.sql.Types.NULL);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Boolean b -> statement.setInt(i + 1, b ? 1 : 0);
                case Integer n -> statement.setInt(i + 1, n);
                case Long n -> statement.setLong(i + 1, n);
                case String text -> statement.setString(i + 1, text);
                default -> throw new IllegalArgumentException(value.getClass().getName());
            }
        }
    }

    /// Every row of every table as text, in the order of tables and keys: what two folds are
    /// compared by.
    List<String> rows() throws SQLException {
        List<String> out = new ArrayList<>();
        for (String table :
                list(
                        "SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name",
                        row -> row.getString(1))) {
            out.addAll(
                    list("SELECT * FROM " + table, row -> table + line(row)).stream()
                            .sorted()
                            .toList());
        }
        return out;
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            line.append('\t')
                    .append(
                            value instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes)
                                    : String.valueOf(value));
        }
        return line.toString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
