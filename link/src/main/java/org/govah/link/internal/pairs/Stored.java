package org.govah.link.internal.pairs;

import java.io.IOException;

/// Checks of what is read back: a damaged file is said to be one, and gives no wrong links.
final class Stored {
    private Stored() {}

    /// Each number is of one of so many values, or below 0 for none.
    ///
    /// @throws IOException if one is not
    static void check(int[] numbers, int values) throws IOException {
        for (int number : numbers) {
            check(number < values);
        }
    }

    /// Rows begin at 0, follow one another and end where their values end.
    ///
    /// @throws IOException if they do not
    static void checkRows(int[] start, int values) throws IOException {
        check(start[0] == 0 && start[start.length - 1] == values);
        for (int i = 1; i < start.length; i++) {
            check(start[i] >= start[i - 1]);
        }
    }

    /// @throws IOException if it does not hold
    static void check(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("a stored column is damaged");
        }
    }
}
