package org.govah.keep.internal.rows;

import org.govah.core.Progress;
import org.govah.keep.internal.table.RowCursor;

/// Reports how much of a file was read, every so many rows.
final class PassProgress {
    private static final String STAGE = "keep.stage-reading";
    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private final Progress progress;
    private final RowCursor cursor;
    private int rows;

    PassProgress(Progress progress, RowCursor cursor) {
        this.progress = progress;
        this.cursor = cursor;
    }

    void step() {
        if (rows % ROWS_BETWEEN_REPORTS == 0) {
            progress.at(STAGE, cursor.done(), cursor.total());
        }
        rows++;
    }

    void end() {
        progress.at(STAGE, cursor.total(), cursor.total());
    }
}
