package org.govah.estimate.internal.strata;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.Draws;

/// The draws that a stratum has alone, by their log of unseen over seen, theta, in bins of one grid
/// that all strata share, and what they weigh without the prior that the stratum had alone.
///
/// With a prior of 1/N on the total and n seen, `dN / N` is `n e^theta / (n + n e^theta) dtheta`:
/// the logistic function of theta, flat where most are unseen, falling where few are. It is divided
/// out of each draw, and the normal distribution over strata stands in its place.
final class StratumDraws {
    /// Width of a bin: unseen over seen to 2 %.
    static final double STEP = 0.02;

    /// Stands for nobody unseen, whose log is not finite (as in the combination of field practice).
    private static final double NOBODY = 0.1;

    /// Beyond, draws share one bin: no mean over strata comes near.
    private static final double FARTHEST = 40;

    private final double[] totals;
    private final int firstBin;
    private final int[] starts;
    private final double[] weights;

    /// @param observed people on its lists, at least 1
    StratumDraws(Draws draws, double observed) {
        totals = draws.evenly(draws.size());
        int[] bins =
                Arrays.stream(totals)
                        .map(total -> Math.log(Math.max(total - observed, NOBODY) / observed))
                        .mapToInt(theta -> bin(Math.min(theta, FARTHEST)))
                        .toArray();
        firstBin = bins[0];
        weights = new double[bins[bins.length - 1] - firstBin + 1];
        starts = new int[weights.length + 1];
        for (int bin : bins) {
            starts[bin - firstBin + 1]++;
            weights[bin - firstBin] += 1 + Math.exp(-theta(bin));
        }
        Arrays.parallelPrefix(starts, Integer::sum);
    }

    /// The bin of a theta.
    static int bin(double theta) {
        return (int) Math.rint(theta / STEP);
    }

    /// The middle of a bin.
    static double theta(int bin) {
        return bin * STEP;
    }

    int firstBin() {
        return firstBin;
    }

    /// How many bins there are from the lowest draw to the highest.
    int bins() {
        return weights.length;
    }

    /// The bin of the middle draw.
    int middleBin() {
        int bin = 0;
        while (starts[bin + 1] <= totals.length / 2) {
            bin++;
        }
        return firstBin + bin;
    }

    /// What the draws of a bin weigh together; `place` is from 0.
    double weight(int place) {
        return weights[place];
    }

    /// How many draws a bin has.
    int count(int place) {
        return starts[place + 1] - starts[place];
    }

    /// The total of any draw of a bin that has one.
    double anyTotal(int place, UniformRandomProvider random) {
        return totals[starts[place] + random.nextInt(count(place))];
    }
}
