package org.govah.keep.internal.table;

import java.util.List;
import org.govah.core.words.Message;

/// A file as rows of text.
///
/// @param format how the bytes were read, such as `CSV ; windows-1256`
/// @param rows every row in the file's order, blank ones too
/// @param notes what was decided and the user should know
public record RawTable(String format, List<RawRow> rows, List<Message> notes) {
    /// The most columns of a table. Excel holds 16,384; no list of people has a tenth of this.
    public static final int MAX_COLUMNS = 10_000;

    /// Copies the lists.
    public RawTable {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
