package org.govah.estimate.internal.strata;

import java.util.Arrays;
import org.govah.estimate.Draws;

/// The draws that a stratum has alone, as logs of unseen over seen.
final class StratumDraws {
    /// Stands for nobody unseen, whose log is not finite (as in the combination of field practice).
    private static final double NOBODY = 0.1;

    private final double[] totals;
    private final double[] logs;
    private final double[] logPriors;

    /// @param observed people on its lists, at least 1
    StratumDraws(Draws draws, double observed) {
        totals = draws.evenly(draws.size());
        logs =
                Arrays.stream(totals)
                        .map(total -> Math.log(Math.max(total - observed, NOBODY) / observed))
                        .toArray();
        logPriors = Arrays.stream(logs).map(StratumDraws::logPrior).toArray();
    }

    /// The prior that the stratum had alone, up to a constant. With a prior of 1/N on the total and
    /// theta the log of unseen over seen n, `dN / N` is `n e^theta / (n + n e^theta) dtheta`, the
    /// logistic function of theta: flat where most are unseen, falling where few are. It is divided
    /// out, and the normal distribution over strata stands in its place.
    private static double logPrior(double theta) {
        return -Math.log1p(Math.exp(-theta));
    }

    int size() {
        return totals.length;
    }

    double total(int draw) {
        return totals[draw];
    }

    double log(int draw) {
        return logs[draw];
    }

    double logPrior(int draw) {
        return logPriors[draw];
    }
}
