package org.govah.keep.intake;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.table.CsvText;
import org.govah.core.words.Words;

/// Writes the rows to fix of several lists as one CSV file that a spreadsheet opens without running
/// anything: list, row, reason, then the cells as received.
public final class ToFixFile {
    private ToFixFile() {}

    /// The file's bytes, UTF-8 with a byte order mark; only its header where there is nothing to
    /// fix.
    ///
    /// @param words the language of the header and of the reasons
    public static byte[] of(List<Intake> intakes, Words words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        words.say("keep.to-fix-list"),
                        words.say("keep.to-fix-row"),
                        words.say("keep.to-fix-reason"),
                        words.say("keep.to-fix-cells")));
        for (Intake intake : intakes) {
            for (RowToFix row : intake.toFix()) {
                List<String> cells = new ArrayList<>();
                cells.add(intake.list().name());
                cells.add(String.valueOf(row.row()));
                cells.add(words.say(row.reason()));
                cells.addAll(row.cells());
                rows.add(cells);
            }
        }
        return CsvText.of(rows);
    }
}
