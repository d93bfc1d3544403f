package org.govah.estimate.internal.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Draws of counts of people, for counts of any size: nothing here overflows or slows down with the
/// count.
public final class CountSampling {
    /// Below this many trials a binomial is drawn trial by trial.
    private static final long FEW_TRIALS = 16;

    /// From this mean on a Poisson is drawn as a rounded normal: its skewness is under 0.001 there,
    /// and the library's sampler ends at 2^30.
    private static final double LARGE_MEAN = 1e6;

    private CountSampling() {}

    /// A binomial of `trials` with success probability `p`: beta splitting (Relles 1972; Devroye
    /// 1986, X.4.3), exact, about log2(trials) steps.
    public static long binomial(UniformRandomProvider random, long trials, double p) {
        long left = trials;
        long successes = 0;
        double share = p;
        while (left >= FEW_TRIALS) {
            if (share <= 0) {
                return successes;
            }
            if (share >= 1) {
                return successes + left;
            }
            long middle = (left + 1) / 2;
            double split = beta(random, (double) middle, (double) (left + 1 - middle));
            if (split <= share) {
                successes += middle;
                left -= middle;
                share = (share - split) / (1 - split);
            } else {
                left = middle - 1;
                share /= split;
            }
        }
        for (long i = 0; i < left; i++) {
            successes += random.nextDouble() < share ? 1 : 0;
        }
        return successes;
    }

    /// `people` dealt to cells with probability in proportion to `weights`.
    ///
    /// @param weights not negative, at least one above 0
    public static double[] multinomial(
            UniformRandomProvider random, long people, double[] weights) {
        double[] below = new double[weights.length + 1];
        for (int i = 0; i < weights.length; i++) {
            below[i + 1] = below[i] + weights[i];
        }
        double[] cells = new double[weights.length];
        deal(random, people, below, 0, weights.length, cells);
        return cells;
    }

    /// Deals to the cells `from` to `to - 1` by halves, so empty stretches cost nothing.
    private static void deal(
            UniformRandomProvider random,
            long people,
            double[] below,
            int from,
            int to,
            double[] cells) {
        if (people == 0) {
            return;
        }
        if (to - from == 1) {
            cells[from] = people;
            return;
        }
        int middle = (from + to) >>> 1;
        double left = below[middle] - below[from];
        double all = below[to] - below[from];
        long first = binomial(random, people, left / all);
        deal(random, first, below, from, middle, cells);
        deal(random, people - first, below, middle, to, cells);
    }

    /// Failures before `successes` successes, as a gamma mixture of Poissons.
    ///
    /// @param odds the odds of a failure, `q / (1 - q)`
    public static double negativeBinomial(
            UniformRandomProvider random, double successes, double odds) {
        return poisson(random, gamma(random, successes) * odds);
    }

    /// A Poisson with this mean; infinite where the mean is.
    public static double poisson(UniformRandomProvider random, double mean) {
        if (!(mean > 0)) {
            return 0;
        }
        if (mean < LARGE_MEAN) {
            return PoissonSampler.of(random, mean).sample();
        }
        double normal = ZigguratSampler.NormalizedGaussian.of(random).sample();
        return Math.rint(mean + Math.sqrt(mean) * normal);
    }

    /// A gamma with this shape and scale 1.
    public static double gamma(UniformRandomProvider random, double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
    }

    private static double beta(UniformRandomProvider random, double a, double b) {
        double first = gamma(random, a);
        return first / (first + gamma(random, b));
    }
}
