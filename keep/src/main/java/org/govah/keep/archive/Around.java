package org.govah.keep.archive;

import java.time.Clock;
import java.util.random.RandomGenerator;

/// What an archive is handed from outside.
///
/// @param clock a claim about the time, never a proof
/// @param random for keys, nonces, salts and ids; in the program a secure one
public record Around(Clock clock, RandomGenerator random) {}
