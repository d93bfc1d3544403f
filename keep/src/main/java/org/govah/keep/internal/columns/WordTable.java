package org.govah.keep.internal.columns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The word tables that lie beside these classes.
final class WordTable {
    private WordTable() {}

    /// The lines of a table, without comments.
    static List<String> lines(String name) {
        try (InputStream in = WordTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its table " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be read: " + name, e);
        }
    }

    /// The words of a line between its bars.
    static List<String> words(String line) {
        return List.of(line.strip().split(" *\\| *", -1));
    }
}
