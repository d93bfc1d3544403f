package org.govah.estimate;

/// How to estimate; the same settings and table give the same panel.
///
/// @param seed of every random draw
/// @param chains of the sampler, at least 4
/// @param warmup steps a chain that are thrown away
/// @param draws kept a chain
/// @param bootstraps resampled tables
/// @param level of every interval, 0 to 1
public record EstimateSettings(
        long seed, int chains, int warmup, int draws, int bootstraps, double level) {
    /// @throws IllegalArgumentException if a number is out of range
    public EstimateSettings {
        if (chains < 4 || warmup < 1 || draws < 4 || bootstraps < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "chains of at least 4, draws of at least 4, a level in (0, 1)");
        }
    }

    /// The settings of `govah count` with this seed.
    public static EstimateSettings usual(long seed) {
        return new EstimateSettings(seed, 4, 1_500, 2_500, 1_000, 0.95);
    }
}
