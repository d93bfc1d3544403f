package org.govah.estimate.internal.graphs;

/// Logs of ratios of gamma functions without the loss of digits that two large logs would have.
///
/// Stirling's series (Abramowitz and Stegun 1964, 6.1.41 and 6.3.18), after the argument is raised
/// to [#LARGE] by the recurrence.
final class GammaRatio {
    /// From here on four terms of the series leave an error under 1e-12.
    private static final double LARGE = 10;

    private GammaRatio() {}

    /// `log Gamma(x + d) - log Gamma(x)`: the absolute error stays near 1e-16 times `d`, whatever
    /// the size of `x`.
    ///
    /// @param x above 0
    /// @param d at least 0
    static double log(double x, double d) {
        double low = x;
        double below = 1;
        int lowSteps = 0;
        while (low < LARGE) {
            below *= low;
            low = x + ++lowSteps;
        }
        double high = x + d;
        double above = 1;
        int highSteps = 0;
        while (high < LARGE) {
            above *= high;
            high = x + d + ++highSteps;
        }
        double apart = d + highSteps - lowSteps;
        double large =
                (high - 0.5) * Math.log1p(apart / low)
                        + apart * (Math.log(low) - 1)
                        + correction(high)
                        - correction(low);
        return lowSteps == 0 ? large : large + Math.log(below) - Math.log(above);
    }

    /// The derivative of [#log] by `x`: `psi(x + d) - psi(x)`.
    static double slope(double x, double d) {
        double low = x;
        int lowSteps = 0;
        double sum = 0;
        while (low < LARGE) {
            sum += 1 / low;
            low = x + ++lowSteps;
        }
        double high = x + d;
        int highSteps = 0;
        while (high < LARGE) {
            sum -= 1 / high;
            high = x + d + ++highSteps;
        }
        double apart = d + highSteps - lowSteps;
        return sum + Math.log1p(apart / low) + correctionSlope(high) - correctionSlope(low);
    }

    private static double correction(double x) {
        double r = 1 / x;
        double s = r * r;
        return r * (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s / 1680)));
    }

    private static double correctionSlope(double x) {
        double r = 1 / x;
        double s = r * r;
        return -r / 2 - s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252 - s / 240)));
    }
}
