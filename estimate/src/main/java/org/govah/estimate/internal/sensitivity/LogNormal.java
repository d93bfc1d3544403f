package org.govah.estimate.internal.sensitivity;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.govah.estimate.Total;

/// People seen and an estimate of those not seen whose logarithm is nearly normal.
///
/// @param seen people observed
/// @param unseen estimated besides, at least 0
/// @param variance of the logarithm of `unseen`
public record LogNormal(double seen, double unseen, double variance) {
    /// `seen + unseen exp(-+ z sqrt(variance))`.
    ///
    /// @param level of the interval, 0 to 1
    public Total total(double level) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
        double factor = Math.exp(z * Math.sqrt(variance));
        return new Total(seen + unseen, seen + unseen / factor, seen + unseen * factor, level);
    }
}
