package org.govah.keep.intake;

import java.util.List;
import org.govah.core.model.VictimList;
import org.govah.core.words.Message;

/// One list read in: its records, and every row accounted for.
///
/// @param list what was understood
/// @param fileName the file's name, without its folder
/// @param sha256 of the file as received, lower-case hex
/// @param format how the bytes were read, such as `CSV ; windows-1256`
/// @param header the header cells as received
/// @param columns how each column was understood, in the file's order
/// @param read rows after the header, blank ones not counted
/// @param known rows that repeat an earlier row of the same file cell by cell
/// @param toFix rows that could not be read
/// @param notes what the reader decided and the user should know
public record Intake(
        VictimList list,
        String fileName,
        String sha256,
        String format,
        List<String> header,
        List<ColumnReading> columns,
        int read,
        int known,
        List<RowToFix> toFix,
        List<Message> notes) {
    /// @throws IllegalArgumentException if the rows do not add up: read = new + known + to fix
    public Intake {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        toFix = List.copyOf(toFix);
        notes = List.copyOf(notes);
        if (read != list.records().size() + known + toFix.size()) {
            throw new IllegalArgumentException(
                    fileName
                            + ": "
                            + read
                            + " rows read do not add up to "
                            + list.records().size()
                            + " new + "
                            + known
                            + " known + "
                            + toFix.size()
                            + " to fix");
        }
    }

    /// New records.
    public int records() {
        return list.records().size();
    }

    /// Records of deaths.
    public int deaths() {
        return (int) list.records().stream().filter(r -> r.violation().isDeath()).count();
    }

    /// Records of other events, which never enter a toll.
    public int other() {
        return records() - deaths();
    }
}
