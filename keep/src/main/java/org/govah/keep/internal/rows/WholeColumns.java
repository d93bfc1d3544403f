package org.govah.keep.internal.rows;

import java.util.function.Consumer;

/// A second look at a whole column, for what its first rows do not tell.
interface WholeColumns {
    /// Hands out the cells of a column, white space around them taken off; a cell that stands in
    /// many rows at least once.
    void look(int column, Consumer<String> each);
}
