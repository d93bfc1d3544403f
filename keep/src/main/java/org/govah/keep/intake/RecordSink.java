package org.govah.keep.intake;

import org.govah.core.model.Record;

/// Where the rows of a list go as they are read, in the file's order. Rows that are known already
/// are only counted.
public interface RecordSink {
    /// A row that was understood. Equal cells give one and the same object in record after record
    /// (dates, ages, places, names), as far as memory is kept for them.
    void record(Record read);

    /// A row that could not be read as a record.
    void toFix(RowToFix row);
}
