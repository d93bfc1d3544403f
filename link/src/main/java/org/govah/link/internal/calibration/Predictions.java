package org.govah.link.internal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.govah.link.Reliability;

/// Predicted probabilities held against what was true.
public final class Predictions {
    /// Two-sided 95 %.
    private static final double Z = 1.959_963_984_540_054;

    /// A prediction of 0 that came true would otherwise cost infinitely much.
    private static final double LEAST = 1e-9;

    private static final double[] TENTHS = {0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1};

    private Predictions() {}

    /// In ten bins of equal width.
    public static Reliability reliability(double[] predicted, boolean[] isTrue) {
        return reliability(predicted, isTrue, TENTHS);
    }

    /// In bins of one's own.
    ///
    /// @param predicted each 0 to 1
    /// @param edges ascending from 0 to 1
    /// @throws IllegalArgumentException if lengths differ or a prediction is not a probability
    public static Reliability reliability(double[] predicted, boolean[] isTrue, double[] edges) {
        if (predicted.length != isTrue.length) {
            throw new IllegalArgumentException("one truth a prediction");
        }
        int bins = edges.length - 1;
        int[] count = new int[bins];
        int[] hits = new int[bins];
        double[] sum = new double[bins];
        double brier = 0;
        double log = 0;
        for (int i = 0; i < predicted.length; i++) {
            double p = predicted[i];
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("not a probability: " + p);
            }
            int bin = bin(p, edges);
            count[bin]++;
            hits[bin] += isTrue[i] ? 1 : 0;
            sum[bin] += p;
            double given = isTrue[i] ? p : 1 - p;
            brier += (1 - given) * (1 - given);
            log -= Math.log(Math.max(LEAST, given));
        }
        List<Reliability.Bin> out = new ArrayList<>();
        double error = 0;
        for (int b = 0; b < bins; b++) {
            if (count[b] > 0) {
                double mean = sum[b] / count[b];
                double share = (double) hits[b] / count[b];
                double[] interval = wilson(hits[b], count[b]);
                out.add(
                        new Reliability.Bin(
                                edges[b],
                                edges[b + 1],
                                count[b],
                                mean,
                                share,
                                interval[0],
                                interval[1]));
                error += Math.abs(mean - share) * count[b];
            }
        }
        int n = Math.max(1, predicted.length);
        return new Reliability(predicted.length, out, brier / n, log / n, error / n);
    }

    private static int bin(double p, double[] edges) {
        int at = Arrays.binarySearch(edges, p);
        int bin = at >= 0 ? at : -at - 2;
        return Math.min(bin, edges.length - 2);
    }

    /// The 95 % interval of a share (Wilson 1927).
    public static double[] wilson(int hits, int count) {
        double share = (double) hits / count;
        double z2 = Z * Z / count;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(share * (1 - share) / count + z2 / (4.0 * count));
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }
}
