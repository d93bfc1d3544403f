package org.govah.keep.internal.rows;

import java.util.Optional;
import java.util.regex.Pattern;
import org.govah.core.words.Message;
import org.govah.keep.internal.table.CellRow;

/// Finds cells that no list of people should hold: what a spreadsheet would run as a formula
/// (OWASP, CSV injection), and characters that cannot be seen.
final class SuspectCells {
    private static final Pattern FORMULA =
            Pattern.compile("[=@\t\r].*|[+-][\\p{L}(].*", Pattern.DOTALL);

    private SuspectCells() {}

    /// What is wrong with a cell as received; empty where nothing is.
    static Optional<Message> check(String header, CellRow row, int cell) {
        if (row.start(cell) == row.end(cell)) {
            return Optional.empty();
        }
        boolean looked =
                switch (row.bytes()[row.start(cell)]) {
                    case '=', '@', '\t', '\r', '+', '-' -> true;
                    default -> row.mayHoldControls();
                };
        return looked ? check(header, row.text(cell)) : Optional.empty();
    }

    private static Optional<Message> check(String header, String cell) {
        if (FORMULA.matcher(cell).matches()) {
            return Optional.of(Message.of("keep.row-formula", header));
        }
        boolean control =
                cell.chars()
                        .anyMatch(c ->
                                Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
        return control ? Optional.of(Message.of("keep.row-control", header)) : Optional.empty();
    }
}
