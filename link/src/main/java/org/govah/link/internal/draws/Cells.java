package org.govah.link.internal.draws;

import java.util.Arrays;

/// An overlap table as flat arrays.
///
/// @param histories bit sets of lists, ascending, never 0
/// @param counts of persons, at least 1 each
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record Cells(long[] histories, long[] counts) {
    /// The persons with a history.
    public long count(long history) {
        int at = Arrays.binarySearch(histories, history);
        return at < 0 ? 0 : counts[at];
    }

    /// All persons.
    public long persons() {
        return Arrays.stream(counts).sum();
    }
}
