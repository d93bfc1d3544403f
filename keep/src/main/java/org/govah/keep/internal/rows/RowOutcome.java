package org.govah.keep.internal.rows;

import org.govah.core.model.Record;
import org.govah.core.words.Message;

/// What came of reading a row.
sealed interface RowOutcome {
    /// A record.
    record Understood(Record record) implements RowOutcome {}

    /// No record; the reason says what is wrong and what to do.
    record ToFix(Message reason) implements RowOutcome {}
}
