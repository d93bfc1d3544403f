package org.govah.estimate.internal.loglinear;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.govah.estimate.Draws;

/// The bias-corrected and accelerated bootstrap interval (Efron 1987).
///
/// @param low lower end
/// @param high upper end, may be infinite
record Bca(double low, double high) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// The interval; empty where it is not defined: every draw lies on one side of the estimate,
    /// the acceleration is not a number, or the correction turns over.
    ///
    /// @param draws bootstrap replicates
    /// @param estimate on the table itself
    /// @param acceleration see [#acceleration]
    static Optional<Bca> of(Draws draws, double estimate, double acceleration, double level) {
        int below = 0;
        while (below < draws.size() && draws.get(below) < estimate) {
            below++;
        }
        if (below == 0 || below == draws.size() || !Double.isFinite(acceleration)) {
            return Optional.empty();
        }
        double bias = NORMAL.inverseCumulativeProbability((double) below / draws.size());
        double edge = (1 - level) / 2;
        Optional<Double> low = corrected(bias, acceleration, edge);
        Optional<Double> high = corrected(bias, acceleration, 1 - edge);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Bca(draws.quantile(low.get()), draws.quantile(high.get())));
    }

    /// `Phi(z0 + (z0 + z) / (1 - a (z0 + z)))`; empty where the denominator is not above 0.
    private static Optional<Double> corrected(double bias, double acceleration, double p) {
        double z = bias + NORMAL.inverseCumulativeProbability(p);
        double scale = 1 - acceleration * z;
        return scale > 0
                ? Optional.of(NORMAL.cumulativeProbability(bias + z / scale))
                : Optional.empty();
    }

    /// The acceleration from leave-one-out estimates, one a cell, weighted by the people in it:
    /// `sum n d^3 / (6 (sum n d^2)^1.5)` with d the mean minus the estimate; 0 where they are all
    /// equal.
    ///
    /// @param weights people in each cell
    /// @param estimates without one person of each cell
    static double acceleration(double[] weights, double[] estimates) {
        double people = 0;
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            people += weights[i];
            mean += weights[i] * estimates[i];
        }
        mean /= people;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < weights.length; i++) {
            double d = mean - estimates[i];
            squares += weights[i] * d * d;
            cubes += weights[i] * d * d * d;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }
}
