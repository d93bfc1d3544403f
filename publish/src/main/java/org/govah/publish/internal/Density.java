package org.govah.publish.internal;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.govah.estimate.Draws;

/// A smooth curve of draws: Gaussian kernel with the bandwidth of Silverman 1986, equation 3.31,
/// `0.9 min(sd, IQR / 1.34) n^(-1/5)`. For the eye only; no number on the page rests on it.
final class Density {
    // Enough for a curve a few hundred pixels wide; more draws change no pixel.
    private static final int MOST_DRAWS = 1_000;

    private Density() {}

    /// Heights at `points` numbers evenly spaced from `low` to `high`, the highest 1; all 0 where
    /// the draws have no spread that could be smoothed.
    static double[] heights(Draws draws, double low, double high, int points) {
        double[] some = some(draws);
        double width = bandwidth(some);
        if (!(width > 0)) {
            return new double[points];
        }
        double[] heights =
                IntStream.range(0, points)
                        .mapToDouble(i -> low + (high - low) * i / (points - 1))
                        .map(x -> DoubleStream.of(some).map(d -> kernel((x - d) / width)).sum())
                        .toArray();
        double highest = DoubleStream.of(heights).max().orElse(0);
        return DoubleStream.of(heights).map(h -> highest > 0 ? h / highest : 0).toArray();
    }

    private static double[] some(Draws draws) {
        int count = Math.min(draws.size(), MOST_DRAWS);
        return IntStream.range(0, count)
                .mapToDouble(i -> draws.get((int) ((i + 0.5) * draws.size() / count)))
                .filter(Double::isFinite)
                .toArray();
    }

    private static double bandwidth(double[] sorted) {
        if (sorted.length < 2) {
            return 0;
        }
        double mean = DoubleStream.of(sorted).average().orElseThrow();
        double squares = DoubleStream.of(sorted).map(d -> (d - mean) * (d - mean)).sum();
        double sd = Math.sqrt(squares / (sorted.length - 1));
        double iqr = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
        double spread = iqr > 0 ? Math.min(sd, iqr / 1.34) : sd;
        return 0.9 * spread * Math.pow(sorted.length, -0.2);
    }

    private static double kernel(double z) {
        return Math.exp(-0.5 * z * z);
    }
}
