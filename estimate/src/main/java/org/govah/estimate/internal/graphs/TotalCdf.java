package org.govah.estimate.internal.graphs;

import java.util.Arrays;

/// The distribution of the unseen from its density at the points of a grid.
///
/// A number of the first stretch has its own mass, spread evenly over its place; between later
/// points the log density is linear in `log y`, which a power tail is exactly and any other density
/// nearly so between close points. The distribution function is inverted in closed form.
final class TotalCdf {
    /// Below this slope over a stretch its density is taken as even.
    private static final double EVEN = 1e-9;

    private final Grid grid;
    private final double[] density;
    private final double[] below;

    /// @param density of log y at each point, at least one above 0; need not be normalised
    TotalCdf(Grid grid, double[] density) {
        this.grid = grid;
        this.density = density.clone();
        below = new double[grid.size()];
        for (int k = 0; k + 1 < below.length; k++) {
            below[k + 1] = below[k] + (k < Grid.SINGLE ? density[k] / grid.y(k) : stretch(k));
        }
    }

    /// The unseen people below which the share `p` lies, fractional, at least 0.
    ///
    /// @param p 0 to 1
    double quantile(double p) {
        double wanted = p * below[below.length - 1];
        int found = Arrays.binarySearch(below, wanted);
        int place = found >= 0 ? found : -found - 2;
        int k = Math.clamp(place, 0, below.length - 2);
        double more = wanted - below[k];
        double y =
                k < Grid.SINGLE
                        ? k + (more > 0 ? more / (density[k] / grid.y(k)) : 0)
                        : grid.y(k) * Math.exp(more > 0 ? within(k, more) : 0);
        return Math.max(0, y - 0.5);
    }

    private double length(int k) {
        return Math.log(grid.y(k + 1) / grid.y(k));
    }

    private double rate(int k) {
        return Math.log(density[k + 1] / density[k]);
    }

    private boolean even(int k) {
        double rate = rate(k);
        return !(Math.abs(rate) > EVEN && Math.abs(rate) < Double.POSITIVE_INFINITY);
    }

    private double stretch(int k) {
        if (even(k)) {
            return length(k) * (density[k] + density[k + 1]) / 2;
        }
        return length(k) * (density[k + 1] - density[k]) / rate(k);
    }

    /// How far on from point `k` in log y the mass since then is `mass`.
    private double within(int k, double mass) {
        double share = mass / stretch(k);
        if (even(k)) {
            return length(k) * share;
        }
        double on = length(k) * Math.log1p(share * Math.expm1(rate(k))) / rate(k);
        return Math.min(on, length(k));
    }
}
