package org.govah.keep.internal.table;

import java.util.List;
import org.govah.core.words.Message;
import org.govah.keep.intake.UnreadableListException;

/// A file as rows, read as often as somebody asks for them and never held as a whole.
public interface Table {
    /// How the bytes were read, such as `CSV ; windows-1256`.
    String format();

    /// What was decided and the user should know.
    List<Message> notes();

    /// A cursor before the first row.
    ///
    /// @throws UnreadableListException if the file is damaged
    RowCursor rows() throws UnreadableListException;
}
