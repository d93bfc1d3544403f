package org.govah.keep.internal.keeping;

import org.govah.core.log.Hash;

/// Keyed hash of a file's content: equal for equal files of one group, and telling nothing outside
/// it.
///
/// @param keyed HMAC-SHA-256
record Fingerprint(Hash keyed) {}
