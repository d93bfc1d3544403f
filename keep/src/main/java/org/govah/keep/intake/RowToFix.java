package org.govah.keep.intake;

import java.util.List;
import org.govah.core.words.Message;

/// A row that could not be read as a record, kept whole, with the reason.
///
/// @param row the row in the file as received, counted from 1 after the header
/// @param cells as received
/// @param reason what is wrong and what to do
public record RowToFix(int row, List<String> cells, Message reason) {
    /// Copies the cells.
    public RowToFix {
        cells = List.copyOf(cells);
    }
}
