/// The insides of time evidence: bytes of proofs, certificates.
@NullMarked
package org.govah.keep.internal.time;

import org.jspecify.annotations.NullMarked;
