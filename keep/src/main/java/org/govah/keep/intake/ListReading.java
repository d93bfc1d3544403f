package org.govah.keep.intake;

import java.util.List;
import org.govah.core.model.Scope;
import org.govah.core.words.Message;

/// What is to be said of a list whose records went to a [RecordSink], every row accounted for.
///
/// @param list the list's name
/// @param scope who is included, as stated
/// @param copiedFrom names of lists it says it was copied from
/// @param fileName the file's name, without its folder
/// @param sha256 of the file as received, lower-case hex
/// @param format how the bytes were read, such as `CSV ; windows-1256`
/// @param header the header cells as received, without a truth column
/// @param columns how each column was understood, in the file's order
/// @param read rows after the header, blank ones not counted
/// @param records rows that were handed out as records
/// @param deaths those of them that are deaths
/// @param known rows that repeat an earlier row of the same file cell by cell
/// @param toFix rows that were handed out as rows to fix
/// @param notes what the reader decided and the user should know
public record ListReading(
        String list,
        Scope scope,
        List<String> copiedFrom,
        String fileName,
        String sha256,
        String format,
        List<String> header,
        List<ColumnReading> columns,
        int read,
        int records,
        int deaths,
        int known,
        int toFix,
        List<Message> notes) {
    /// @throws IllegalArgumentException if the rows do not add up: read = new + known + to fix
    public ListReading {
        copiedFrom = List.copyOf(copiedFrom);
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        if (read != (long) records + known + toFix || deaths > records) {
            throw new IllegalArgumentException(fileName + ": the rows do not add up");
        }
    }
}
