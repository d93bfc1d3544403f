package org.govah.core.log;

import java.time.Instant;
import java.util.Optional;

/// A signature on a note that a known key confirmed.
///
/// @param key the key
/// @param time when the cosigner says it signed, to the second; absent for a log's own signature
///   and for a cosignature that states no time
public record VerifiedSignature(VerifierKey key, Optional<Instant> time) {}
