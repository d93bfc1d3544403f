package org.govah.keep.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.core.model.Record;
import org.govah.core.model.Scope;
import org.govah.core.model.VictimList;
import org.govah.keep.internal.rows.ListRows;
import org.govah.keep.internal.rows.RowTotals;
import org.govah.keep.internal.table.TableReader;

/// Reads a list of victims: CSV and its kin in any of the usual encodings, or XLSX. Rows that
/// cannot be read are kept apart with the reason; the rest is read to the end.
///
/// A list is read row by row and never held as a whole: beside the file's bytes it takes some
/// megabytes for each used column and 16 to 43 bytes a row. Columns are recognised from the first
/// 500 sound rows. What hangs on a whole date column (whether the day or the month stands first,
/// whether all its years are Gregorian) has that column looked at as a whole as soon as a cell
/// hangs on it, so that every record is what it would be had all rows been known at the start. Rows
/// are known again by 128 bits of hash; that two different rows share them has a chance under
/// 1e-20.
public final class ListReader {
    private ListReader() {}

    /// Reads the list in a file, with the statement beside it where the settings have none.
    ///
    /// @throws UnreadableListException if the file, its statement or its table cannot be read
    public static Intake read(Path file, ReadSettings settings, Progress progress)
            throws UnreadableListException {
        return read(ReceivedFile.read(file), withStatement(file, settings), progress);
    }

    /// Reads the list in a received file.
    ///
    /// @throws UnreadableListException if it holds no table with a column of names and a row
    public static Intake read(ReceivedFile file, ReadSettings settings, Progress progress)
            throws UnreadableListException {
        List<Record> records = new ArrayList<>();
        List<RowToFix> toFix = new ArrayList<>();
        RecordSink sink =
                new RecordSink() {
                    @Override
                    public void record(Record read) {
                        records.add(read);
                    }

                    @Override
                    public void toFix(RowToFix row) {
                        toFix.add(row);
                    }
                };
        ListReading reading = stream(file, settings, sink, TruthSink.nobody(), progress);
        VictimList list =
                new VictimList(reading.list(), reading.scope(), reading.copiedFrom(), records);
        return new Intake(
                list,
                reading.fileName(),
                reading.sha256(),
                reading.format(),
                reading.header(),
                reading.columns(),
                reading.read(),
                reading.known(),
                toFix,
                reading.notes());
    }

    /// Reads the list in a file row by row, with the statement beside it where the settings have
    /// none.
    ///
    /// @param sink is handed every record and every row to fix
    /// @param truth is handed the cells of the truth column, where the settings name one
    /// @throws UnreadableListException if the file, its statement or its table cannot be read; what
    ///   the sinks were handed by then is void
    public static ListReading stream(
            Path file, ReadSettings settings, RecordSink sink, TruthSink truth, Progress progress)
            throws UnreadableListException {
        ReceivedFile received = ReceivedFile.read(file);
        return stream(received, withStatement(file, settings), sink, truth, progress);
    }

    /// Reads the list in a received file row by row.
    ///
    /// @param sink is handed every record and every row to fix
    /// @param truth is handed the cells of the truth column, where the settings name one
    /// @throws UnreadableListException if it holds no table with a column of names and a row; what
    ///   the sinks were handed by then is void (only a workbook that breaks off can do this)
    public static ListReading stream(
            ReceivedFile file,
            ReadSettings settings,
            RecordSink sink,
            TruthSink truth,
            Progress progress)
            throws UnreadableListException {
        ListRows rows = ListRows.of(TableReader.open(file.content()), settings);
        String name = name(file, settings);
        RowTotals totals = rows.read(name, file.sha256(), sink, truth, progress);
        Optional<ListStatement> statement = settings.statement();
        return new ListReading(
                name,
                statement.map(ListStatement::scope).orElse(Scope.UNSTATED),
                statement.map(ListStatement::copiedFrom).orElse(List.of()),
                file.fileName(),
                file.sha256(),
                rows.format(),
                rows.header(),
                rows.columns(),
                totals.read(),
                totals.records(),
                totals.deaths(),
                totals.known(),
                totals.toFix(),
                totals.notes());
    }

    private static ReadSettings withStatement(Path file, ReadSettings settings)
            throws UnreadableListException {
        Optional<ListStatement> beside =
                settings.statement().isPresent()
                        ? settings.statement()
                        : ListStatement.beside(file);
        return beside.map(settings::stated).orElse(settings);
    }

    private static String name(ReceivedFile file, ReadSettings settings) {
        return settings.name()
                .or(() -> settings.statement().flatMap(ListStatement::name))
                .filter(n -> !n.isBlank())
                .orElseGet(() -> file.stem().isBlank() ? file.fileName() : file.stem());
    }
}
