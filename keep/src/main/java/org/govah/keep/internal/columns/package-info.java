/// Which column of a list holds what: by its header, and by what stands in it.
@NullMarked
package org.govah.keep.internal.columns;

import org.jspecify.annotations.NullMarked;
