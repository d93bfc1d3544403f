/// Files into the archive: sealed, named, described on a card, entered in the log.
@NullMarked
package org.govah.keep.internal.keeping;

import org.jspecify.annotations.NullMarked;
