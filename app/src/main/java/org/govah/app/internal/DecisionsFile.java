package org.govah.app.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.govah.core.model.RecordId;
import org.govah.link.Decision;
import org.govah.link.Verdict;

/// Reads what reviewers judged: CSV with the columns `list_a`, `row_a`, `list_b`, `row_b`,
/// `verdict` (`same`, `different`, `unsure`) and `reviewer`. One fault refuses the file: every
/// decision binds.
final class DecisionsFile {
    private DecisionsFile() {}

    /// @throws Refusal with the row that cannot be read
    static List<Decision> read(Path file) throws Refusal {
        List<Decision> out = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                out.add(decision(row));
            }
        } catch (IOException
                | CsvParseException
                | IllegalArgumentException
                | NoSuchElementException e) {
            throw Refusal.unreadable(
                    "app.link-bad-decisions", String.valueOf(file.getFileName()), out.size() + 1);
        }
        return out;
    }

    private static Decision decision(NamedCsvRecord row) {
        return new Decision(
                new RecordId(row.getField("list_a"), Integer.parseInt(row.getField("row_a"))),
                new RecordId(row.getField("list_b"), Integer.parseInt(row.getField("row_b"))),
                Verdict.valueOf(row.getField("verdict").strip().toUpperCase(Locale.ROOT)),
                row.getField("reviewer"));
    }
}
