package org.govah.keep.internal.table;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.words.Message;
import org.govah.keep.intake.UnreadableListException;

/// Reads the bytes of a file as a table, whatever its name says it is.
public final class TableReader {
    private TableReader() {}

    /// The table in these bytes, all rows of it at once.
    ///
    /// @throws UnreadableListException if they are no table
    public static RawTable read(byte[] bytes) throws UnreadableListException {
        Table table = open(bytes);
        List<RawRow> rows = new ArrayList<>();
        try (RowCursor cursor = table.rows()) {
            while (cursor.next()) {
                rows.add(cursor.row().raw());
            }
        }
        return new RawTable(table.format(), rows, table.notes());
    }

    /// The table in these bytes, to be read row by row. The bytes must not change meanwhile.
    ///
    /// @throws UnreadableListException if they are no table
    public static Table open(byte[] bytes) throws UnreadableListException {
        return switch (FileKind.of(bytes)) {
            case TEXT -> TextTable.open(bytes);
            case ZIP -> Workbook.open(bytes);
            case OLD_EXCEL -> throw new UnreadableListException(Message.of("keep.file-old-excel"));
            case PDF -> throw new UnreadableListException(Message.of("keep.file-pdf"));
            case PNG, JPEG, GIF, GZIP, SEVEN_ZIP, RAR, SQLITE ->
                    throw new UnreadableListException(
                            Message.of("keep.file-kind", FileKind.of(bytes).label()));
        };
    }
}
