package org.govah.keep.internal.rows;

import java.util.List;
import org.govah.core.model.Record;
import org.govah.core.words.Message;
import org.govah.keep.intake.RecordSink;
import org.govah.keep.intake.RowToFix;
import org.govah.keep.internal.table.CellRow;

/// Hands every row of a list on and counts it, each in exactly one of three ways: a record, known,
/// or to fix.
final class RowPass {
    private final int headerPosition;
    private final RowReader reader;
    private final RowsSeen seen;
    private final RecordSink sink;
    private int read;
    private int records;
    private int deaths;
    private int known;
    private int toFix;

    RowPass(int headerPosition, RowReader reader, RowsSeen seen, RecordSink sink) {
        this.headerPosition = headerPosition;
        this.reader = reader;
        this.seen = seen;
        this.sink = sink;
    }

    /// Takes one row that is not blank. A row to fix is not known when it comes again: two unnamed
    /// rows may be two people.
    void row(CellRow row) {
        read++;
        if (row.damage().isEmpty() && seen.has(row)) {
            known++;
            return;
        }
        int number = row.position() - headerPosition;
        switch (reader.read(number, row)) {
            case RowOutcome.Understood(Record understood) -> {
                seen.add();
                records++;
                deaths += understood.violation().isDeath() ? 1 : 0;
                sink.record(understood);
            }
            case RowOutcome.ToFix(Message reason) -> {
                toFix++;
                sink.toFix(new RowToFix(number, row.texts(), reason));
            }
        }
    }

    RowTotals totals(List<Message> notes) {
        return new RowTotals(read, records, deaths, known, toFix, notes);
    }
}
