package org.govah.estimate;

/// How to estimate strata.
///
/// @param each of every stratum; the seed of a stratum follows from this seed and its table
/// @param pooling whether strata lend each other strength
/// @param version of the program: results kept by another version are not used
/// @param cache of strata estimated before
public record StrataSettings(
        EstimateSettings each, Pooling pooling, String version, StratumCache cache) {
    /// Resampled tables of a stratum: only the point of the log-linear model and the share of
    /// tables without a number are used, not its interval.
    public static final int STRATUM_BOOTSTRAPS = 100;

    /// Warm-up of a chain, short because there are up to a thousand strata; chains that do not
    /// agree run on.
    public static final int STRATUM_WARMUP = 250;

    /// Draws of a chain.
    public static final int STRATUM_DRAWS = 500;

    /// Short chains, no pooling, nothing kept.
    public static StrataSettings usual(long seed) {
        EstimateSettings each =
                EstimateSettings.usual(seed)
                        .withBootstraps(STRATUM_BOOTSTRAPS)
                        .withChains(STRATUM_WARMUP, STRATUM_DRAWS);
        return new StrataSettings(each, Pooling.NONE, "", StratumCache.none());
    }

    /// The same with pooling or without.
    public StrataSettings with(Pooling other) {
        return new StrataSettings(each, other, version, cache);
    }

    /// The same with a place where results are kept.
    ///
    /// @param programVersion results kept under another are not used
    public StrataSettings with(StratumCache other, String programVersion) {
        return new StrataSettings(each, pooling, programVersion, other);
    }
}
