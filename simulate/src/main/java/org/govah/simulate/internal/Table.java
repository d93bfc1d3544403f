package org.govah.simulate.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The project's own word lists and tables: CSV files, and parts of files, beside this class.
final class Table {
    private Table() {}

    /// The rows of a table, by column name.
    static List<NamedCsvRecord> rows(String name) {
        return CsvReader.builder().ofNamedCsvRecord(text(name)).stream().toList();
    }

    /// The text of a file beside this class.
    static String text(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be read: " + name, e);
        }
    }
}
