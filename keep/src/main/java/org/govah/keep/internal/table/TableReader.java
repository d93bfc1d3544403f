package org.govah.keep.internal.table;

import org.govah.core.words.Message;
import org.govah.keep.intake.UnreadableListException;

/// Reads the bytes of a file as a table, whatever its name says it is.
public final class TableReader {
    private TableReader() {}

    /// The table in these bytes.
    ///
    /// @throws UnreadableListException if they are no table
    public static RawTable read(byte[] bytes) throws UnreadableListException {
        return switch (FileKind.of(bytes)) {
            case TEXT -> TextTable.read(bytes);
            case ZIP -> Workbook.read(bytes);
            case OLD_EXCEL -> throw new UnreadableListException(Message.of("keep.file-old-excel"));
            case PDF -> throw new UnreadableListException(Message.of("keep.file-pdf"));
            case PNG, JPEG, GIF, GZIP, SEVEN_ZIP, RAR, SQLITE ->
                    throw new UnreadableListException(
                            Message.of("keep.file-kind", FileKind.of(bytes).label()));
        };
    }
}
