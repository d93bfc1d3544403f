package org.govah.estimate.internal.strata;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/// The posterior of mean and spread over strata on a grid, with the strata summed out: the second
/// stage of Lunn, Barrett, Sweeting and Thompson (2013) without a chain, which would stick where
/// the spread is small against what each stratum knows of itself.
///
/// The likelihood of a stratum at mean m and spread t is the sum over its own draws of the normal
/// density of theta over the prior it had alone.
final class PooledGrid {
    /// Standard deviation of the normal prior of the mean, around 0: unseen over seen between about
    /// 1/400 and 400.
    static final double MEAN_SCALE = 3;

    /// Scale of the half-normal prior of the spread: strata may well differ by a factor e or more.
    static final double SPREAD_SCALE = 1;

    /// The smallest spread, one bin: strata that differ less are the same.
    static final double LEAST_SPREAD = StratumDraws.STEP;

    /// The largest spread, at which the prior is gone.
    static final double MOST_SPREAD = 5;

    /// Spreads tried, in equal ratios.
    static final int SPREADS = 40;

    /// Means are tried so far beyond the middles of the strata.
    private static final double BEYOND = 3;

    /// The normal density is taken as 0 beyond so many spreads.
    private static final double REACH = 8;

    private final List<StratumDraws> strata;
    private final int firstMean;
    private final int means;
    private final double[] below;

    PooledGrid(List<StratumDraws> strata) {
        this.strata = strata;
        int[] middles = strata.stream().mapToInt(StratumDraws::middleBin).sorted().toArray();
        int beyond = StratumDraws.bin(BEYOND);
        this.firstMean = middles[0] - beyond;
        this.means = middles[middles.length - 1] + beyond - firstMean + 1;
        this.below = new double[SPREADS * means];
        double[] logs =
                IntStream.range(0, SPREADS)
                        .parallel()
                        .mapToObj(this::logPosterior)
                        .flatMapToDouble(Arrays::stream)
                        .toArray();
        double most = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            sum += Math.exp(logs[i] - most);
            below[i] = sum;
        }
    }

    /// A point of the grid drawn from the posterior.
    int draw(UniformRandomProvider random) {
        int at = Arrays.binarySearch(below, random.nextDouble() * below[below.length - 1]);
        return at >= 0 ? at + 1 : -at - 1;
    }

    double mean(int point) {
        return StratumDraws.theta(meanBin(point));
    }

    double spread(int point) {
        return spreadAt(point / means);
    }

    /// What each bin of a stratum weighs at a point, all together 1.
    double[] shares(int stratum, int point) {
        StratumDraws own = strata.get(stratum);
        double[] kernel = kernel(spread(point));
        double[] shares = new double[own.bins()];
        double sum = 0;
        for (int b = 0; b < shares.length; b++) {
            int off = Math.abs(own.firstBin() + b - meanBin(point));
            shares[b] = off < kernel.length ? own.weight(b) * kernel[off] : 0;
            sum += shares[b];
        }
        for (int b = 0; b < shares.length; b++) {
            shares[b] /= sum;
        }
        return shares;
    }

    private int meanBin(int point) {
        return firstMean + point % means;
    }

    private static double spreadAt(int place) {
        return LEAST_SPREAD * Math.pow(MOST_SPREAD / LEAST_SPREAD, place / (SPREADS - 1.0));
    }

    /// The normal density by the distance in bins.
    private static double[] kernel(double spread) {
        double[] kernel = new double[StratumDraws.bin(REACH * spread) + 1];
        Arrays.setAll(
                kernel,
                off -> {
                    double z = StratumDraws.theta(off) / spread;
                    return Math.exp(-z * z / 2) / spread;
                });
        return kernel;
    }

    /// At one spread and all means, up to a constant; spreads lie in equal ratios, which the last
    /// term makes up for.
    private double[] logPosterior(int place) {
        double spread = spreadAt(place);
        double[] kernel = kernel(spread);
        double[] logs = new double[means];
        for (int m = 0; m < means; m++) {
            double mean = StratumDraws.theta(firstMean + m) / MEAN_SCALE;
            double scaled = spread / SPREAD_SCALE;
            logs[m] = -mean * mean / 2 - scaled * scaled / 2 + Math.log(spread);
        }
        for (StratumDraws own : strata) {
            for (int m = 0; m < means; m++) {
                logs[m] += Math.log(likelihood(own, kernel, firstMean + m));
            }
        }
        return logs;
    }

    private static double likelihood(StratumDraws own, double[] kernel, int mean) {
        int from = Math.max(0, mean - own.firstBin() - kernel.length + 1);
        int to = Math.min(own.bins(), mean - own.firstBin() + kernel.length);
        double sum = 0;
        for (int b = from; b < to; b++) {
            sum += own.weight(b) * kernel[Math.abs(own.firstBin() + b - mean)];
        }
        return sum;
    }
}
