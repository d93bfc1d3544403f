/// Rows to records, or to the reason why not.
@NullMarked
package org.govah.keep.internal.rows;

import org.jspecify.annotations.NullMarked;
