/// The archive's own files over a [org.govah.keep.internal.store.Storage]: the log, the pages of
/// cards, objects and their envelopes.
@NullMarked
package org.govah.keep.internal.journal;

import org.jspecify.annotations.NullMarked;
