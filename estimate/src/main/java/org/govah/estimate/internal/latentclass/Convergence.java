package org.govah.estimate.internal.latentclass;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Whether chains agree, after Vehtari, Gelman, Simpson, Carpenter and Buerkner (2021): everything
/// on ranks, so that log N and N give the same.
///
/// @param rHat the larger of the rank-normalised split R-hat and that of the folded draws; NaN
///   where all draws are equal
/// @param bulkEss effective draws for the middle
/// @param tailEss effective draws for the 5 % and 95 % points, the smaller
record Convergence(double rHat, double bulkEss, double tailEss) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double TAIL = 0.05;

    /// The smaller of the two sizes.
    double ess() {
        return Math.min(bulkEss, tailEss);
    }

    /// @param chains draws of each chain, all of one length of at least 4
    static Convergence of(double[][] chains) {
        double[][] split = split(chains);
        double[] sorted = Arrays.stream(split).flatMapToDouble(Arrays::stream).sorted().toArray();
        double median = quantile(sorted, 0.5);
        double[][] folded = each(split, x -> Math.abs(x - median));
        double[][] normal = rankNormalised(split);
        double low = quantile(sorted, TAIL);
        double high = quantile(sorted, 1 - TAIL);
        return new Convergence(
                Math.max(rHat(normal), rHat(rankNormalised(folded))),
                ess(normal),
                Math.min(
                        ess(each(split, x -> x <= low ? 1 : 0)),
                        ess(each(split, x -> x <= high ? 1 : 0))));
    }

    private static double quantile(double[] sorted, double p) {
        double rank = p * (sorted.length - 1);
        double low = sorted[(int) Math.floor(rank)];
        double high = sorted[(int) Math.ceil(rank)];
        return low == high ? low : low + (rank - Math.floor(rank)) * (high - low);
    }

    private static double[][] each(double[][] chains, DoubleUnaryOperator change) {
        return Arrays.stream(chains)
                .map(chain -> Arrays.stream(chain).map(change).toArray())
                .toArray(double[][]::new);
    }

    /// Each chain's first and last half; the middle draw of an odd number is left out.
    static double[][] split(double[][] chains) {
        double[][] halves = new double[2 * chains.length][];
        for (int c = 0; c < chains.length; c++) {
            int length = chains[c].length;
            halves[2 * c] = Arrays.copyOfRange(chains[c], 0, length / 2);
            halves[2 * c + 1] = Arrays.copyOfRange(chains[c], length - length / 2, length);
        }
        return halves;
    }

    /// `Phi^-1((r - 3/8) / (S + 1/4))` of the rank r among all S draws; ties share their mean rank.
    static double[][] rankNormalised(double[][] chains) {
        int length = chains[0].length;
        double[] all = Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
        int[] order =
                IntStream.range(0, all.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> all[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[][] scores = new double[chains.length][length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && all[order[to]] == all[order[from]]) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            double score =
                    NORMAL.inverseCumulativeProbability((rank - 0.375) / (all.length + 0.25));
            for (int i = from; i < to; i++) {
                scores[order[i] / length][order[i] % length] = score;
            }
            from = to;
        }
        return scores;
    }

    /// The plain R-hat of chains that were split already.
    static double rHat(double[][] chains) {
        double length = chains[0].length;
        double within = meanVariance(chains);
        double between = variance(means(chains));
        return Math.sqrt(((length - 1) / length * within + between) / within);
    }

    /// The effective size by Geyer's initial monotone sequence.
    static double ess(double[][] chains) {
        int length = chains[0].length;
        double within = meanVariance(chains);
        double all = (length - 1.0) / length * within + variance(means(chains));
        if (!(all > 0)) {
            return Double.NaN;
        }
        double[] means = means(chains);
        double draws = (double) chains.length * length;
        double time = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < length; lag += 2) {
            double even = lag == 0 ? 1 : 1 - (within - covariance(chains, means, lag)) / all;
            double odd = 1 - (within - covariance(chains, means, lag + 1)) / all;
            if (!(even + odd > 0)) {
                time += Math.max(even, 0);
                break;
            }
            smallest = Math.min(smallest, even + odd);
            time += 2 * smallest;
        }
        return draws / Math.max(time, 1 / Math.log10(draws));
    }

    /// The mean over chains of the autocovariance at a lag, divided by the length.
    private static double covariance(double[][] chains, double[] means, int lag) {
        double sum = 0;
        for (int c = 0; c < chains.length; c++) {
            double[] chain = chains[c];
            for (int i = 0; i + lag < chain.length; i++) {
                sum += (chain[i] - means[c]) * (chain[i + lag] - means[c]);
            }
        }
        return sum / ((double) chains.length * chains[0].length);
    }

    private static double[] means(double[][] chains) {
        return Arrays.stream(chains)
                .mapToDouble(chain -> Arrays.stream(chain).average().orElseThrow())
                .toArray();
    }

    private static double meanVariance(double[][] chains) {
        return Arrays.stream(chains).mapToDouble(Convergence::variance).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return squares / (values.length - 1);
    }
}
