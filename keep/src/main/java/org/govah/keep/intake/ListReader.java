package org.govah.keep.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govah.core.Progress;
import org.govah.core.model.Record;
import org.govah.core.model.Scope;
import org.govah.core.model.VictimList;
import org.govah.core.words.Message;
import org.govah.keep.internal.columns.ColumnRecogniser;
import org.govah.keep.internal.columns.HeaderRow;
import org.govah.keep.internal.columns.Layout;
import org.govah.keep.internal.rows.RowOutcome;
import org.govah.keep.internal.rows.RowReader;
import org.govah.keep.internal.table.RawRow;
import org.govah.keep.internal.table.RawTable;
import org.govah.keep.internal.table.TableReader;

/// Reads a list of victims: CSV and its kin in any of the usual encodings, or XLSX. Rows that
/// cannot be read are kept apart with the reason; the rest is read to the end.
public final class ListReader {
    private static final String STAGE = "keep.stage-reading";
    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private ListReader() {}

    /// Reads the list in a file, with the statement beside it where the settings have none.
    ///
    /// @throws UnreadableListException if the file, its statement or its table cannot be read
    public static Intake read(Path file, ReadSettings settings, Progress progress)
            throws UnreadableListException {
        ReceivedFile received = ReceivedFile.read(file);
        Optional<ListStatement> beside =
                settings.statement().isPresent()
                        ? settings.statement()
                        : ListStatement.beside(file);
        return read(received, beside.map(settings::stated).orElse(settings), progress);
    }

    /// Reads the list in a received file.
    ///
    /// @throws UnreadableListException if it holds no table with a column of names and a row
    public static Intake read(ReceivedFile file, ReadSettings settings, Progress progress)
            throws UnreadableListException {
        RawTable table = TableReader.read(file.content());
        int headerAt = HeaderRow.find(table.rows());
        if (headerAt < 0) {
            throw new UnreadableListException(Message.of("keep.file-no-rows"));
        }
        RawRow header = table.rows().get(headerAt);
        requireHeader(header);
        List<RawRow> rows =
                table.rows().subList(headerAt + 1, table.rows().size()).stream()
                        .filter(row -> !row.isBlank())
                        .toList();
        Layout layout = ColumnRecogniser.recognise(header.cells(), rows, settings);
        if (rows.isEmpty()) {
            throw new UnreadableListException(Message.of("keep.file-header-only"));
        }
        return rows(file, settings, table, header, layout, rows, progress);
    }

    private static void requireHeader(RawRow header) throws UnreadableListException {
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
    }

    private static Intake rows(
            ReceivedFile file,
            ReadSettings settings,
            RawTable table,
            RawRow header,
            Layout layout,
            List<RawRow> rows,
            Progress progress) {
        String name = name(file, settings);
        RowReader reader = new RowReader(name, layout, rows, settings.today());
        List<Record> records = new ArrayList<>();
        List<RowToFix> toFix = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        List<Integer> compared = comparedColumns(layout);
        int known = 0;
        for (int i = 0; i < rows.size(); i++) {
            RawRow row = rows.get(i);
            int number = row.position() - header.position();
            List<String> cells = comparedCells(row, compared);
            if (row.damage().isEmpty() && seen.contains(cells)) {
                known++;
            } else {
                switch (reader.read(number, row)) {
                    case RowOutcome.Understood(Record understood) -> {
                        records.add(understood);
                        seen.add(cells);
                    }
                    case RowOutcome.ToFix(Message reason) ->
                            toFix.add(new RowToFix(number, row.cells(), reason));
                }
            }
            if (i % ROWS_BETWEEN_REPORTS == 0 || i == rows.size() - 1) {
                progress.at(STAGE, i + 1L, rows.size());
            }
        }
        Optional<ListStatement> statement = settings.statement();
        VictimList list =
                new VictimList(
                        name,
                        statement.map(ListStatement::scope).orElse(Scope.UNSTATED),
                        statement.map(ListStatement::copiedFrom).orElse(List.of()),
                        records);
        return new Intake(
                list,
                file.fileName(),
                file.sha256(),
                table.format(),
                header.cells(),
                layout.readings(),
                rows.size(),
                known,
                toFix,
                notes(table, header, layout, reader));
    }

    private static String name(ReceivedFile file, ReadSettings settings) {
        return settings.name()
                .or(() -> settings.statement().flatMap(ListStatement::name))
                .filter(n -> !n.isBlank())
                .orElseGet(() -> file.stem().isBlank() ? file.fileName() : file.stem());
    }

    private static List<Integer> comparedColumns(Layout layout) {
        List<Integer> rowIds = layout.columns(Field.ROW_ID);
        List<Integer> compared = new ArrayList<>();
        for (int i = 0; i < layout.readings().size(); i++) {
            if (!rowIds.contains(i)) {
                compared.add(i);
            }
        }
        return compared;
    }

    private static List<String> comparedCells(RawRow row, List<Integer> columns) {
        List<String> cells = row.cells();
        List<String> compared = new ArrayList<>();
        for (int column : columns) {
            compared.add(column < cells.size() ? cells.get(column).strip() : "");
        }
        return compared;
    }

    private static List<Message> notes(
            RawTable table, RawRow header, Layout layout, RowReader reader) {
        List<Message> notes = new ArrayList<>(table.notes());
        if (header.position() > 1) {
            notes.add(Message.of("keep.note-above-header", header.position() - 1));
        }
        notes.addAll(layout.notes());
        notes.addAll(reader.notes());
        return notes;
    }
}
