package org.govah.link.internal.fit;

import java.util.random.RandomGenerator;

/// Counts of successes in independent trials.
public final class Trials {
    /// From this variance on a binomial count is drawn as a rounded normal one: off by less than
    /// one in a hundred standard deviations.
    private static final double NORMAL_FROM = 1000;

    private Trials() {}

    /// A draw of the number of successes.
    ///
    /// @param trials at least 0
    /// @param chance 0 to 1
    public static long successes(long trials, double chance, RandomGenerator random) {
        if (chance > 0.5) {
            return trials - successes(trials, 1 - chance, random);
        }
        if (trials <= 0 || chance <= 0) {
            return 0;
        }
        double mean = trials * chance;
        double variance = mean * (1 - chance);
        if (variance > NORMAL_FROM) {
            double value = mean + Math.sqrt(variance) * random.nextGaussian();
            return Math.clamp(Math.round(value), 0, trials);
        }
        // By the gaps between successes (geometric): as many steps as there are successes.
        double failure = Math.log1p(-chance);
        double at = 0;
        long out = -1;
        do {
            out++;
            at += 1 + Math.floor(Math.log(1 - random.nextDouble()) / failure);
        } while (at <= trials);
        return out;
    }

    /// A draw from the Poisson distribution.
    ///
    /// @param mean at least 0
    public static long poisson(double mean, RandomGenerator random) {
        if (mean > NORMAL_FROM) {
            double value = mean + Math.sqrt(mean) * random.nextGaussian();
            return Math.max(0, Math.round(value));
        }
        // By the gaps between events (exponential).
        double at = 0;
        long out = -1;
        do {
            out++;
            at -= Math.log(1 - random.nextDouble());
        } while (at <= mean);
        return out;
    }
}
