package org.govah.estimate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.junit.jupiter.api.Assumptions;

/// The published overlap tables, read where they lie; a test that needs an absent one is skipped
/// aloud.
public final class SharedTables {
    private static final Path SHARED =
            Path.of(System.getProperty("govah.shared", "../../shared"), "data", "overlap-tables");

    /// Every published table.
    public static final List<String> NAMES =
            List.of(
                    "kosovo",
                    "gaza3",
                    "uk5",
                    "uk6",
                    "netherlands5",
                    "netherlands6",
                    "westernus5",
                    "neworleans5",
                    "neworleans5_n185",
                    "neworleans8",
                    "neworleans8_n185",
                    "spina3",
                    "artificial3",
                    "stress_kosovo_x20",
                    "stress_kosovo_x100");

    private SharedTables() {}

    /// The table of this name.
    public static OverlapTable read(String name) {
        Path file = SHARED.resolve(name + ".csv");
        Assumptions.assumeTrue(
                Files.exists(file), "skipped: the published table is not there: " + file);
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = List.of(lines.getFirst().split(",", -1));
            List<String> lists = header.subList(0, header.size() - 1);
            SortedMap<Integer, Long> cells = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> fields = List.of(line.split(",", -1));
                int history = 0;
                for (int j = 0; j < lists.size(); j++) {
                    history |= fields.get(j).equals("1") ? 1 << j : 0;
                }
                cells.put(history, Long.parseLong(fields.getLast()));
            }
            return new OverlapTable(lists, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
