package org.govah.estimate.internal.loglinear;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.special.Gamma;

/// The profile-likelihood interval of the total under one model (Cormack 1992): the totals whose
/// multinomial likelihood is not significantly below the best. It leaves out that the model was
/// chosen.
///
/// @param low lower end
/// @param high upper end
record ProfileInterval(double low, double high) {
    private static final int MOST_DOUBLINGS = 60;
    private static final int HALVINGS = 60;
    private static final double RELATIVE_WIDTH = 1e-7;

    /// The interval; empty where the upper end runs away.
    static Optional<ProfileInterval> of(PoissonFit fit, CellCounts counts, double level) {
        double best = fit.nobody();
        double allowed =
                ChiSquaredDistribution.of(1).inverseCumulativeProbability(level)
                        + drop(fit, counts, best);
        double above = best + 1;
        for (int i = 0; i < MOST_DOUBLINGS && drop(fit, counts, above) < allowed; i++) {
            above += above - best;
        }
        if (!(drop(fit, counts, above) >= allowed)) {
            return Optional.empty();
        }
        double high = crossing(fit, counts, allowed, best, above);
        double low = drop(fit, counts, 0) < allowed ? 0 : crossing(fit, counts, allowed, best, 0);
        return Optional.of(new ProfileInterval(counts.total() + low, counts.total() + high));
    }

    /// Halves between a count inside and one outside.
    private static double crossing(
            PoissonFit fit, CellCounts counts, double allowed, double inside, double outside) {
        double in = inside;
        double out = outside;
        for (int i = 0; i < HALVINGS && Math.abs(out - in) > RELATIVE_WIDTH * inside; i++) {
            double middle = (in + out) / 2;
            if (drop(fit, counts, middle) < allowed) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return (in + out) / 2;
    }

    /// Minus twice the log-likelihood of this many on no list, but for what does not depend on it:
    /// the deviance of the completed table, whose own multinomial probability at its shares, times
    /// `N! / n0!`, is `log N! - log n0! + n0 log n0 - N log N` more.
    private static double drop(PoissonFit fit, CellCounts counts, double nobody) {
        double total = counts.total() + nobody;
        double saturated =
                Gamma.logGamma(total + 1)
                        - Gamma.logGamma(nobody + 1)
                        + (nobody > 0 ? nobody * Math.log(nobody) : 0)
                        - total * Math.log(total);
        return PoissonFit.of(fit.model(), counts.withNobody(nobody)).deviance() - 2 * saturated;
    }
}
