package org.govah.keep.media;

/// The eight ways to lay a picture: turned counter-clockwise in quarters, and mirrored.
///
/// A mirrored or turned image has the same cosine frequencies, but for signs (odd rows or columns)
/// and a transposition; so all eight hashes come from one decoding.
public enum Turn {
    /// As it is.
    NONE(false, false, false),
    /// By a quarter.
    QUARTER(true, true, false),
    /// By a half.
    HALF(false, true, true),
    /// By three quarters.
    THREE_QUARTERS(true, false, true),
    /// Upside down, left stays left.
    MIRRORED_DOWN(false, false, true),
    /// Left and right exchanged.
    MIRRORED_ACROSS(false, true, false),
    /// Along the main diagonal.
    TRANSPOSED(true, false, false),
    /// Along the other diagonal.
    COUNTER_TRANSPOSED(true, true, true);

    private final boolean transposed;
    private final boolean columnsMirrored;
    private final boolean rowsMirrored;

    Turn(boolean transposed, boolean columnsMirrored, boolean rowsMirrored) {
        this.transposed = transposed;
        this.columnsMirrored = columnsMirrored;
        this.rowsMirrored = rowsMirrored;
    }

    /// Whether rows become columns.
    public boolean transposed() {
        return transposed;
    }

    /// The sign that this gives a frequency of the original.
    ///
    /// @param row vertical frequency, from 1
    /// @param column horizontal frequency, from 1
    /// @return 1 or -1
    public int sign(int row, int column) {
        boolean negative = (columnsMirrored && column % 2 != 0) ^ (rowsMirrored && row % 2 != 0);
        return negative ? -1 : 1;
    }
}
