/// Columns as plain arrays of numbers, written and read whole: what a run keeps for the next one.
@NullMarked
package org.govah.link.internal.store;

import org.jspecify.annotations.NullMarked;
