package org.govah.estimate.internal.graphs;

/// A bound of what a graph's posterior has beyond a point.
///
/// Let `r(n0)` be the slope of the log posterior of `n0` in `log n0`; it goes from 0 and more
/// before the peak to the graph's tail exponent `e` in the end. Beyond the last point it lies under
/// the larger of `e` and its mean over the stretch before that point: on all graphs of the
/// published tables it either falls towards `e` all the way, or has passed under `e` and comes back
/// up to it (a test follows it there). So with `r` that larger one the posterior falls at least
/// like `n0^r`, and what lies beyond `L` is at most `p(L) L / (-r - 1)`; infinite where `r` is not
/// below -1, that is, before the peak.
final class Tail {
    private Tail() {}

    /// The bound, in the units in which the density is given.
    ///
    /// @param logDensity log of the density of log y, which is `y p`, at the last point
    /// @param logDensityBefore the same at the point before
    /// @param step log y from the one to the other
    /// @param exponent `e` of the graph
    static double beyond(double logDensity, double logDensityBefore, double step, double exponent) {
        double slope = (logDensity - logDensityBefore) / step;
        double fall = Math.max(slope, exponent + 1);
        return fall < 0 ? Math.exp(logDensity) / -fall : Double.POSITIVE_INFINITY;
    }
}
