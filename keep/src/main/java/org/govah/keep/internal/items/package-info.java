/// Items out of the archive: found, read, erased.
@NullMarked
package org.govah.keep.internal.items;

import org.jspecify.annotations.NullMarked;
