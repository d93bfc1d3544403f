package org.govah.estimate.internal.graphs;

/// Where one graph's posterior of `log y` lies, `y = n0 + 1/2`.
///
/// @param logPlace the log of `y` where it is highest
/// @param logHeight its log there
/// @param width standard deviation of the normal curve with the same curvature
/// @param logMass log of its integral: by Laplace's approximation where it is narrow, else by the
///   trapezoids between coarse points
record Peak(double logPlace, double logHeight, double width, double logMass) {
    /// No mass anywhere.
    static final Peak NONE = new Peak(0, Double.NEGATIVE_INFINITY, 1, Double.NEGATIVE_INFINITY);

    /// The same with a factor on the density.
    Peak times(double logFactor) {
        return new Peak(logPlace, logHeight + logFactor, width, logMass + logFactor);
    }

    /// Whether there is any mass.
    boolean exists() {
        return logMass > Double.NEGATIVE_INFINITY;
    }
}
