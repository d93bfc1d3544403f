package org.govah.keep.archive;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// What an archive is handed from outside.
///
/// @param clock a claim about the time, never a proof
/// @param random for keys, nonces, salts and ids; in the program a secure one
/// @param variable a variable of the environment, for the keys of a store elsewhere
/// @param logWork scrypt's work factor for new passphrases as a base-two logarithm, [#WORK] in the
///   program; tests that unlock a hundred times hand in less
public record Around(
        Clock clock,
        RandomGenerator random,
        Function<String, Optional<String>> variable,
        int logWork) {
    /// 2^16: some 64 MiB and a third of a second.
    public static final int WORK = 16;

    /// Without an environment: for archives in a folder.
    public Around(Clock clock, RandomGenerator random) {
        this(clock, random, name -> Optional.empty(), WORK);
    }
}
