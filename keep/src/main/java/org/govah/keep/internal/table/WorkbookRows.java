package org.govah.keep.internal.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.govah.keep.intake.UnreadableListException;

/// The rows of one sheet of a workbook, unpacked as they are asked for.
final class WorkbookRows implements RowCursor {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellRow row = new CellRow();
    private int position;
    private boolean ended;

    WorkbookRows(byte[] bytes, int sheet) throws UnreadableListException {
        try {
            this.workbook = Workbook.workbook(new ByteArrayInputStream(bytes));
            this.stream = Workbook.sheets(workbook).get(sheet).openStream();
            this.rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            throw Workbook.damaged(e);
        }
    }

    @Override
    public boolean next() throws UnreadableListException {
        try {
            if (!rows.hasNext()) {
                ended = true;
                return false;
            }
            Row read = rows.next();
            position = Math.max(position + 1, read.getRowNum());
            row.texts(position, Workbook.cells(read), Optional.empty());
            return true;
        } catch (RuntimeException e) {
            throw Workbook.damaged(e);
        }
    }

    /// Moves to the first row in which something is written; false where there is none.
    boolean findWritten() throws UnreadableListException {
        while (next()) {
            if (!row.isBlank()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public CellRow row() {
        return row;
    }

    @Override
    public long done() {
        return position;
    }

    @Override
    public long total() {
        return ended ? Math.max(1, position) : position + 1L;
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory cannot fail to close", e);
        }
    }
}
