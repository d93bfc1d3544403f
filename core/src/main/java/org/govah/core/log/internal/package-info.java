/// Hashing and deterministic CBOR for the log.
@NullMarked
package org.govah.core.log.internal;

import org.jspecify.annotations.NullMarked;
