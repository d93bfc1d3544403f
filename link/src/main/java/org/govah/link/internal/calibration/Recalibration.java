package org.govah.link.internal.calibration;

/// A straight line from the model's log odds to better ones, learned from labelled pairs (Platt
/// 1999).
///
/// Intercept and slope each have a normal prior around "leave as it is" (0 and 1): few labels
/// change little, and labels that the log odds part perfectly do not run away.
///
/// @param intercept added to the log odds
/// @param slope the log odds are multiplied by it, over 0; under 1 where the model was too sure
/// @param labels how many it was learned from
public record Recalibration(double intercept, double slope, int labels) {
    /// Changes nothing.
    public static final Recalibration NONE = new Recalibration(0, 1, 0);

    /// Before any label a slope is taken to be 1 give or take this.
    private static final double SLOPE_SD = 0.3;

    /// And an intercept 0 give or take this, in natural log odds.
    private static final double INTERCEPT_SD = 1.0;

    /// A model that is worse than useless is not turned round, only silenced.
    static final double LEAST_SLOPE = 0.01;

    private static final int STEPS = 100;
    private static final double SETTLED = 1e-9;

    /// Learns, by Newton's method on the log posterior, which is concave.
    ///
    /// @param logOdds of each labelled pair
    /// @param same whether it is one person
    /// @param weight of each pair; 1 each where they are not from a stratified sample. They are
    ///   scaled to a mean of 1, so that the sample counts as many labels as it has
    /// @throws IllegalArgumentException if lengths differ
    public static Recalibration learn(double[] logOdds, boolean[] same, double[] weight) {
        if (logOdds.length != same.length || same.length != weight.length) {
            throw new IllegalArgumentException("one label and one weight a pair");
        }
        double unit = unit(weight);
        double a = 0;
        double b = 1;
        double now = value(a, b, logOdds, same, weight, unit);
        for (int step = 0; step < STEPS; step++) {
            double[] d = newton(a, b, logOdds, same, weight, unit);
            double part = 1;
            double next = value(a + d[0], b + d[1], logOdds, same, weight, unit);
            while (next < now && part > SETTLED) {
                part /= 2;
                next = value(a + part * d[0], b + part * d[1], logOdds, same, weight, unit);
            }
            a += part * d[0];
            b += part * d[1];
            now = next;
            if (Math.abs(part * d[0]) + Math.abs(part * d[1]) < SETTLED) {
                break;
            }
        }
        return new Recalibration(a, Math.max(LEAST_SLOPE, b), logOdds.length);
    }

    private static double unit(double[] weight) {
        double total = 0;
        for (double w : weight) {
            total += w;
        }
        return total > 0 ? weight.length / total : 0;
    }

    private static double value(
            double a, double b, double[] x, boolean[] same, double[] weight, double unit) {
        double sum = -a * a / (2 * INTERCEPT_SD * INTERCEPT_SD);
        sum -= (b - 1) * (b - 1) / (2 * SLOPE_SD * SLOPE_SD);
        for (int i = 0; i < x.length; i++) {
            double z = same[i] ? a + b * x[i] : -a - b * x[i];
            sum -=
                    unit
                            * weight[i]
                            * (z > 0 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)) - z);
        }
        return sum;
    }

    /// How sure the line is; the arguments as for [#learn].
    public LineDoubt doubt(double[] logOdds, boolean[] same, double[] weight) {
        double[] d = derivatives(intercept, slope, logOdds, same, weight, unit(weight));
        return LineDoubt.of(this, d[2], d[3], d[4]);
    }

    private static double[] newton(
            double a, double b, double[] x, boolean[] same, double[] weight, double unit) {
        double[] d = derivatives(a, b, x, same, weight, unit);
        double det = d[2] * d[4] - d[3] * d[3];
        return new double[] {(d[0] * d[4] - d[1] * d[3]) / det, (d[1] * d[2] - d[0] * d[3]) / det};
    }

    /// The slopes of the log posterior by intercept and slope, and its curvatures turned positive:
    /// by intercept, by both, by slope.
    private static double[] derivatives(
            double a, double b, double[] x, boolean[] same, double[] weight, double unit) {
        double ga = -a / (INTERCEPT_SD * INTERCEPT_SD);
        double gb = -(b - 1) / (SLOPE_SD * SLOPE_SD);
        double aa = 1 / (INTERCEPT_SD * INTERCEPT_SD);
        double bb = 1 / (SLOPE_SD * SLOPE_SD);
        double ab = 0;
        for (int i = 0; i < x.length; i++) {
            double p = 1 / (1 + Math.exp(-a - b * x[i]));
            double g = unit * weight[i] * ((same[i] ? 1 : 0) - p);
            double h = unit * weight[i] * p * (1 - p);
            ga += g;
            gb += g * x[i];
            aa += h;
            ab += h * x[i];
            bb += h * x[i] * x[i];
        }
        return new double[] {ga, gb, aa, ab, bb};
    }

    /// The better log odds.
    public double apply(double logOdds) {
        return intercept + slope * logOdds;
    }
}
