package org.govah.keep.internal.cells;

import org.govah.core.words.Message;

/// What came of reading a cell.
public sealed interface CellReading<T> {
    /// The cell holds a value.
    record Value<T>(T value) implements CellReading<T> {}

    /// The cell is empty, or says that it is not known.
    record Absent<T>() implements CellReading<T> {}

    /// The cell holds something that cannot be right; the reason says what.
    record Wrong<T>(Message reason) implements CellReading<T> {}
}
