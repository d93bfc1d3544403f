package org.govah.keep.internal.rows;

import java.util.List;
import org.govah.core.words.Message;

/// What came of all rows of a list.
///
/// @param read rows below the header that are not blank
/// @param records understood
/// @param deaths those of them that are deaths
/// @param known equal to an earlier record's row
/// @param toFix not understood
/// @param notes what was decided
public record RowTotals(
        int read, int records, int deaths, int known, int toFix, List<Message> notes) {
    /// Copies the notes.
    public RowTotals {
        notes = List.copyOf(notes);
    }
}
