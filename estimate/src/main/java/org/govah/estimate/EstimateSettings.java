package org.govah.estimate;

/// How to estimate; the same settings and table give the same panel.
///
/// @param seed of every random draw
/// @param chains of the sampler, at least 4
/// @param warmup steps a chain that are thrown away
/// @param draws kept a chain
/// @param bootstraps resampled tables
/// @param level of every interval, 0 to 1
/// @param priors of the Bayesian methods
/// @param oddsRatio assumed between two lists by the method that states one, above 0
public record EstimateSettings(
        long seed,
        int chains,
        int warmup,
        int draws,
        int bootstraps,
        double level,
        Priors priors,
        double oddsRatio) {
    /// @throws IllegalArgumentException if a number is out of range
    public EstimateSettings {
        if (chains < 4 || warmup < 1 || draws < 4 || bootstraps < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "chains of at least 4, draws of at least 4, a level in (0, 1)");
        }
        if (!(oddsRatio > 0)) {
            throw new IllegalArgumentException("an odds ratio above 0");
        }
    }

    /// With the usual priors, and independence where an odds ratio is to be stated.
    public EstimateSettings(
            long seed, int chains, int warmup, int draws, int bootstraps, double level) {
        this(seed, chains, warmup, draws, bootstraps, level, Priors.USUAL, 1);
    }

    /// The settings of `govah count` with this seed.
    public static EstimateSettings usual(long seed) {
        return new EstimateSettings(seed, 4, 1_500, 2_500, 1_000, 0.95);
    }

    /// The same with other priors.
    public EstimateSettings with(Priors other) {
        return new EstimateSettings(
                seed, chains, warmup, draws, bootstraps, level, other, oddsRatio);
    }

    /// The same with another seed.
    public EstimateSettings with(long other) {
        return new EstimateSettings(
                other, chains, warmup, draws, bootstraps, level, priors, oddsRatio);
    }

    /// The same with so many resampled tables.
    public EstimateSettings withBootstraps(int count) {
        return new EstimateSettings(seed, chains, warmup, draws, count, level, priors, oddsRatio);
    }

    /// The same with chains of this length.
    public EstimateSettings withChains(int warmupEach, int drawsEach) {
        return new EstimateSettings(
                seed, chains, warmupEach, drawsEach, bootstraps, level, priors, oddsRatio);
    }

    /// Draws of all chains together.
    public int allDraws() {
        return chains * draws;
    }
}
