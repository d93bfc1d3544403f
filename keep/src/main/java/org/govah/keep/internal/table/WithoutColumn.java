package org.govah.keep.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.govah.core.words.Message;
import org.govah.keep.intake.UnreadableListException;

/// A table one of whose columns is cut off before anybody else sees a row: for all that follows it
/// was never in the file. Its cells go nowhere but to who asks the cursor for them.
public final class WithoutColumn implements Table {
    // A header stands among the first ten written rows (see HeaderRow).
    private static final int LOOK_AT = 10;

    private final Table table;
    private final int column;
    private final int headerPosition;

    private WithoutColumn(Table table, int column, int headerPosition) {
        this.table = table;
        this.column = column;
        this.headerPosition = headerPosition;
    }

    /// The table without the column of this name, which stands in one of its first written rows;
    /// case and white space around it do not matter.
    ///
    /// @param distinct gives every header of a row a name of its own
    /// @throws UnreadableListException if no column has the name; says which there are
    public static WithoutColumn named(
            Table table, String name, Function<List<String>, List<String>> distinct)
            throws UnreadableListException {
        List<String> shown = new ArrayList<>();
        String sought = plain(name);
        try (RowCursor rows = table.rows()) {
            for (int seen = 0; seen < LOOK_AT && rows.next(); ) {
                if (!rows.row().isBlank()) {
                    seen++;
                    List<String> headers = distinct.apply(rows.row().texts());
                    int at = headers.stream().map(WithoutColumn::plain).toList().indexOf(sought);
                    if (at >= 0) {
                        return new WithoutColumn(table, at, rows.row().position());
                    }
                    shown = shown.isEmpty() ? headers : shown;
                }
            }
        }
        String columns = String.join(", ", shown.stream().limit(30).toList());
        throw new UnreadableListException(Message.of("keep.truth-unknown-header", name, columns));
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    /// The place of the row in which the column's name was found.
    public int headerPosition() {
        return headerPosition;
    }

    @Override
    public String format() {
        return table.format();
    }

    @Override
    public List<Message> notes() {
        return table.notes();
    }

    @Override
    public RowCursor rows() throws UnreadableListException {
        return new Cut(table.rows(), column);
    }

    private static final class Cut implements RowCursor {
        private final RowCursor rows;
        private final int column;
        private Optional<String> cell = Optional.empty();

        Cut(RowCursor rows, int column) {
            this.rows = rows;
            this.column = column;
        }

        @Override
        public boolean next() throws UnreadableListException {
            if (!rows.next()) {
                return false;
            }
            CellRow row = rows.row();
            cell = Optional.of(column < row.size() ? row.text(column) : "");
            row.cut(column);
            return true;
        }

        @Override
        public CellRow row() {
            return rows.row();
        }

        @Override
        public Optional<String> cutCell() {
            return cell;
        }

        @Override
        public long done() {
            return rows.done();
        }

        @Override
        public long total() {
            return rows.total();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
