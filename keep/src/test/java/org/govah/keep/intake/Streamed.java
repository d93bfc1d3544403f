package org.govah.keep.intake;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.Progress;
import org.govah.core.model.Record;
import org.govah.core.words.Message;

/// All that a streamed list gave.
record Streamed(List<Record> records, List<RowToFix> toFix, ListReading reading) {
    static Streamed of(ReceivedFile file, ReadSettings settings) throws UnreadableListException {
        return of(file, settings, TruthSink.nobody());
    }

    static Streamed of(ReceivedFile file, ReadSettings settings, TruthSink truth)
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
        ListReading reading = ListReader.stream(file, settings, sink, truth, Progress.silent());
        return new Streamed(records, toFix, reading);
    }

    List<String> notes() {
        return reading.notes().stream().map(Message::key).toList();
    }

    /// Everything but the file's hash.
    String withoutHash() {
        return toString().replace(reading.sha256(), "");
    }
}
