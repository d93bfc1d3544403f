/// The archive: what is kept in it, sealed and logged, and what can be said of it. The door of the
/// room `keep` for evidence.
@NullMarked
package org.govah.keep.archive;

import org.jspecify.annotations.NullMarked;
