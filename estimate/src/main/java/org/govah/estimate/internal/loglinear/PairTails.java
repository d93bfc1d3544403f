package org.govah.estimate.internal.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.special.Gamma;

/// How much each pair of lists that a model leaves independent stands out: the smaller Poisson tail
/// of the people on both under those that the model expects (Chan, Silverman and Vincent 2021,
/// section 3).
final class PairTails {
    /// From this mean on the tail is read off the signed root of the deviance: the series grows
    /// long, and the error is below a thousandth.
    private static final double LARGE_MEAN = 1e6;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private PairTails() {}

    /// @param set the two lists as a bit set
    /// @param logTail logarithm of the tail, so that tails too small for a number keep their order
    record Pair(int set, double logTail) {}

    /// The absent pairs, the smallest tail first.
    static List<Pair> of(PoissonFit fit) {
        double[] expected = fit.expected();
        CellCounts.sumOverSupersets(expected);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < expected.length; i <<= 1) {
            for (int j = 1; j < i; j <<= 1) {
                if (!fit.model().holds(i | j)) {
                    double mean = expected[i | j];
                    pairs.add(new Pair(i | j, logTail(fit.counts().margin(i | j), mean)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::logTail).thenComparingInt(Pair::set));
        return pairs;
    }

    /// The logarithm of the smaller of P(X <= count) and P(X >= count) for a Poisson X.
    static double logTail(double count, double mean) {
        if (!(mean > 0)) {
            return count > 0 ? Double.NEGATIVE_INFINITY : 0;
        }
        return mean < LARGE_MEAN ? series(count, mean) : signedRoot(count, mean);
    }

    /// The probability of the count times a series that falls from 1.
    private static double series(double count, double mean) {
        double sum = 1;
        double term = 1;
        for (double k = 1; term > 1e-17 * sum; k++) {
            term *= count > mean ? mean / (count + k) : (count - k + 1) / mean;
            sum += term;
        }
        double log = -mean + count * Math.log(mean) - Gamma.logGamma(count + 1);
        return Math.min(0, log + Math.log(sum));
    }

    private static double signedRoot(double count, double mean) {
        double near = Math.max(0, count > mean ? count - 0.5 : count + 0.5);
        double logs = near > 0 ? near * Math.log(near / mean) : 0;
        double root = Math.sqrt(Math.max(0, 2 * (logs - near + mean)));
        double tail = NORMAL.survivalProbability(root);
        return tail > 0 ? Math.log(tail) : -root * root / 2;
    }
}
