/// Reading lists in: bytes to records, with every row accounted for (read = new + known + to fix).
@NullMarked
package org.govah.keep.intake;

import org.jspecify.annotations.NullMarked;
