package org.govah.keep.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govah.core.Progress;
import org.govah.core.words.Message;
import org.govah.keep.intake.ColumnReading;
import org.govah.keep.intake.Field;
import org.govah.keep.intake.ReadSettings;
import org.govah.keep.intake.RecordSink;
import org.govah.keep.intake.TruthSink;
import org.govah.keep.intake.UnreadableListException;
import org.govah.keep.internal.columns.ColumnRecogniser;
import org.govah.keep.internal.columns.HeaderRow;
import org.govah.keep.internal.columns.Layout;
import org.govah.keep.internal.table.RawRow;
import org.govah.keep.internal.table.RawTable;
import org.govah.keep.internal.table.RowCursor;
import org.govah.keep.internal.table.Table;
import org.govah.keep.internal.table.WithoutColumn;

/// The rows of a table as a list: the truth column cut off, the header found, the columns
/// recognised.
public final class ListRows {
    private final Table table;
    private final RawRow header;
    private final Layout layout;
    private final ReadSettings settings;

    private ListRows(Table table, RawRow header, Layout layout, ReadSettings settings) {
        this.table = table;
        this.header = header;
        this.layout = layout;
        this.settings = settings;
    }

    /// A table as a list.
    ///
    /// @throws UnreadableListException if it has no header, no column of names, no row, or no
    ///   column that the settings name
    public static ListRows of(Table whole, ReadSettings settings) throws UnreadableListException {
        Table table = whole;
        if (settings.truth().isPresent()) {
            table = WithoutColumn.named(whole, settings.truth().get(), HeaderRow::distinct);
        }
        List<RawRow> first = firstRows(table);
        int headerAt = HeaderRow.find(first);
        if (headerAt < 0) {
            throw new UnreadableListException(Message.of("keep.file-no-rows"));
        }
        RawRow header = first.get(headerAt);
        requireHeader(header, table, settings);
        List<RawRow> sample = first.subList(headerAt + 1, first.size());
        Layout layout = ColumnRecogniser.recognise(header.cells(), sample, settings);
        if (sample.isEmpty()) {
            throw new UnreadableListException(Message.of("keep.file-header-only"));
        }
        return new ListRows(table, header, layout, settings);
    }

    /// As many written rows as tell where the header is and what the columns hold.
    private static List<RawRow> firstRows(Table table) throws UnreadableListException {
        List<RawRow> rows = new ArrayList<>();
        int sound = 0;
        try (RowCursor cursor = table.rows()) {
            while (sound < ColumnRecogniser.SAMPLE_ROWS + HeaderRow.LOOK_AT && cursor.next()) {
                if (!cursor.row().isBlank()) {
                    rows.add(cursor.row().raw());
                    sound += cursor.row().damage().isEmpty() ? 1 : 0;
                }
            }
        }
        return rows;
    }

    private static void requireHeader(RawRow header, Table table, ReadSettings settings)
            throws UnreadableListException {
        if (header.damage().isPresent()) {
            throw new UnreadableListException(
                    Message.of("keep.file-header-damaged", header.damage().get()));
        }
        if (header.cells().size() > RawTable.MAX_COLUMNS) {
            throw new UnreadableListException(
                    Message.of(
                            "keep.file-too-many-columns",
                            header.cells().size(),
                            RawTable.MAX_COLUMNS));
        }
        if (table instanceof WithoutColumn cut && cut.headerPosition() != header.position()) {
            throw new UnreadableListException(
                    Message.of(
                            "keep.truth-unknown-header",
                            settings.truth().orElse(""),
                            String.join(", ", HeaderRow.distinct(header.cells()))));
        }
    }

    /// How the bytes were read.
    public String format() {
        return table.format();
    }

    /// The header cells as received, without a truth column.
    public List<String> header() {
        return header.cells();
    }

    /// How each column was understood.
    public List<ColumnReading> columns() {
        return layout.readings();
    }

    /// Reads every row.
    ///
    /// @param name the list's name
    /// @param sha256 of the file
    /// @throws UnreadableListException if the file turns out to be damaged
    public RowTotals read(
            String name, String sha256, RecordSink sink, TruthSink truth, Progress progress)
            throws UnreadableListException {
        RowReader reader = new RowReader(name, layout, this::look, settings);
        RowsSeen seen = new RowsSeen(comparedColumns(), sha256);
        RowPass pass = new RowPass(header.position(), reader, seen, sink);
        TruthLeak leak = new TruthLeak(columns().size());
        try (RowCursor cursor = table.rows()) {
            PassProgress shown = new PassProgress(progress, cursor);
            while (cursor.next()) {
                if (cursor.row().position() > header.position() && !cursor.row().isBlank()) {
                    Optional<String> cut = cursor.cutCell();
                    if (cut.isPresent()) {
                        truth.truth(cursor.row().position() - header.position(), cut.get().strip());
                        leak.row(cursor.row(), cut.get());
                    }
                    pass.row(cursor.row());
                    shown.step();
                }
            }
            shown.end();
        }
        return pass.totals(notes(reader, leak));
    }

    private List<Integer> comparedColumns() {
        List<Integer> rowIds = layout.columns(Field.ROW_ID);
        List<Integer> compared = new ArrayList<>();
        for (int i = 0; i < layout.readings().size(); i++) {
            if (!rowIds.contains(i)) {
                compared.add(i);
            }
        }
        return compared;
    }

    /// A second look at a column. A file that breaks off meanwhile breaks off the reading itself.
    private void look(int column, Consumer<String> each) {
        CellMemo<Boolean> distinct =
                new CellMemo<>(
                        CellMemo.MANY,
                        cell -> {
                            each.accept(cell);
                            return true;
                        });
        CellColumn<Boolean> cells = new CellColumn<>(column, distinct);
        try (RowCursor cursor = table.rows()) {
            while (cursor.next()) {
                if (cursor.row().position() > header.position()) {
                    cells.of(cursor.row());
                }
            }
        } catch (UnreadableListException e) {
            // Met again, and said, by the pass that asked for this look.
            return;
        }
    }

    private List<Message> notes(RowReader reader, TruthLeak leak) {
        List<Message> notes = new ArrayList<>(table.notes());
        if (header.position() > 1) {
            notes.add(Message.of("keep.note-above-header", header.position() - 1));
        }
        settings.truth().ifPresent(t -> notes.add(Message.of("keep.note-truth-cut", t)));
        notes.addAll(leak.notes(columns()));
        notes.addAll(layout.notes());
        notes.addAll(reader.notes());
        return notes;
    }
}
