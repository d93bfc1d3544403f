/// When something was there, and on whose word: RFC 3161 tokens, OpenTimestamps proofs, RFC 4998
/// evidence records, and what follows from them for an entry of the log.
@NullMarked
package org.govah.keep.time;

import org.jspecify.annotations.NullMarked;
