package org.govah.keep.internal.table;

import java.util.Optional;
import org.govah.keep.intake.UnreadableListException;

/// Goes through the rows of a table, one at a time, blank ones too.
public interface RowCursor extends AutoCloseable {
    /// Moves to the next row; false after the last.
    ///
    /// @throws UnreadableListException if the file turns out to be damaged here
    boolean next() throws UnreadableListException;

    /// The row it stands on; the same object for every row.
    CellRow row();

    /// The cell that was cut off this row; empty where no column is cut off.
    default Optional<String> cutCell() {
        return Optional.empty();
    }

    /// How much of the file lies behind it, in units of [#total].
    long done();

    /// How much there is in all, at least 1; what is not known beforehand is `done() + 1`.
    long total();

    @Override
    void close();
}
