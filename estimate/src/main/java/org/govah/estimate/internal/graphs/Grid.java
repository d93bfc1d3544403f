package org.govah.estimate.internal.graphs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The points at which the posterior of the unseen is computed, on the scale `y = n0 + 1/2`, on
/// which the number `n0` owns the stretch from `n0` to `n0 + 1`.
///
/// The first [#SINGLE] numbers stand for themselves. From there on the density is taken as
/// continuous, which costs at most 1/24 of its second derivative, and points are [#STEP] apart on
/// the log scale, or an eighth of the width of a peak within eight widths of it.
final class Grid {
    /// Numbers that are looked at one by one; beyond them a posterior is at least 8 wide, because
    /// it is no narrower than the root of its centre.
    static final int SINGLE = 64;

    /// Distance of points in log y away from narrow peaks.
    private static final double STEP = 0.05;

    /// Points to a width of a peak, and widths on each side of it that they cover.
    private static final double FINE = 8;

    /// Peaks that get points of their own, heaviest first; further ones weigh next to nothing.
    private static final int MOST_PEAKS = 200;

    private final double[] y;
    private final double[] weights;

    private Grid(double[] y) {
        this.y = y;
        weights = new double[y.length];
        for (int k = 0; k < SINGLE; k++) {
            weights[k] = 1 / y[k];
        }
        for (int k = SINGLE; k + 1 < y.length; k++) {
            double step = Math.log(y[k + 1] / y[k]);
            weights[k] += step / 2;
            weights[k + 1] += step / 2;
        }
    }

    /// A grid with points where these peaks need them.
    ///
    /// @param peaks in any order
    /// @param end the last point, raised to at least twice [#SINGLE]
    static Grid of(List<Peak> peaks, double end) {
        List<Window> windows =
                peaks.stream()
                        .sorted(Comparator.comparingDouble(Peak::logMass).reversed())
                        .limit(MOST_PEAKS)
                        .filter(peak -> peak.width() / FINE < STEP)
                        .map(Window::of)
                        .toList();
        List<Double> points = new ArrayList<>();
        for (int k = 0; k < SINGLE; k++) {
            points.add(k + 0.5);
        }
        double last = Math.log(Math.max(end, 2 * SINGLE));
        double at = Math.log(SINGLE);
        while (at < last) {
            points.add(Math.exp(at));
            at = next(windows, at);
        }
        points.add(Math.exp(last));
        return new Grid(points.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// A stretch of log y and the distance of points in it.
    private record Window(double from, double to, double step) {
        static Window of(Peak peak) {
            double half = FINE * peak.width();
            return new Window(peak.logPlace() - half, peak.logPlace() + half, peak.width() / FINE);
        }
    }

    private static double next(List<Window> windows, double at) {
        double next = at + STEP;
        for (Window window : windows) {
            if (at < window.to && next > window.from) {
                next = Math.min(next, Math.max(at, window.from) + window.step);
            }
        }
        return next;
    }

    /// How many points.
    int size() {
        return y.length;
    }

    /// The place of a point on the scale of `n0 + 1/2`, ascending.
    double y(int place) {
        return y[place];
    }

    /// What the density of log y at a point is multiplied by for its integral: the number alone,
    /// then trapezoids.
    double weight(int place) {
        return weights[place];
    }
}
