/// Cells to values: names, dates, ages, sexes, what happened.
@NullMarked
package org.govah.keep.internal.cells;

import org.jspecify.annotations.NullMarked;
