package org.govah.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Draws as Parquet, which R and Python read faster than CSV. DuckDB writes it, in memory, without
/// extensions of its own and without the network.
final class ParquetDraws {
    private ParquetDraws() {}

    /// The same table as Parquet.
    ///
    /// @param csv with a header; numbers stay numbers
    /// @throws Refusal if it cannot be written; nothing is kept then
    static byte[] of(byte[] csv) throws Refusal {
        try {
            Path folder = Files.createTempDirectory("govah-draws");
            Path from = folder.resolve("draws.csv");
            Path to = folder.resolve("draws.parquet");
            try {
                Files.write(from, csv);
                copy(from, to);
                return Files.readAllBytes(to);
            } finally {
                Files.deleteIfExists(from);
                Files.deleteIfExists(to);
                Files.deleteIfExists(folder);
            }
        } catch (IOException | SQLException e) {
            throw Refusal.unreadable("app.no-parquet", String.valueOf(e.getMessage()));
        }
    }

    private static void copy(Path from, Path to) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute(
                    "COPY (SELECT * FROM read_csv("
                            + quoted(from)
                            + ", header = true)) TO "
                            + quoted(to)
                            + " (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
