package org.govah.estimate.internal.graphs;

/// Finds the peak of one graph after another, in buffers that are used again; one a thread.
final class PeakSearch {
    /// Wider than this the coarse points, log 2 apart, integrate better than Laplace.
    private static final double NARROW = 0.5;

    /// A peak is found when the last step is under this share of its width.
    private static final double NEAR = 0.02;

    /// Each step at least halves what two steps before had left.
    private static final int MOST_STEPS = 60;

    private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private final Margins margins;
    private final CliqueTree tree;
    private final double[] coarse = new double[CoarsePoints.COUNT];
    private int highest;

    PeakSearch(Margins margins) {
        this.margins = margins;
        tree = new CliqueTree(margins.lists());
    }

    /// Reads a graph and its coarse values.
    ///
    /// @return whether it is decomposable; only then may the rest be asked
    boolean read(int[] neighbours) {
        if (!tree.read(neighbours)) {
            return false;
        }
        margins.coarse(tree, coarse);
        highest = 0;
        for (int k = 1; k < coarse.length; k++) {
            highest = coarse[k] > coarse[highest] ? k : highest;
        }
        return true;
    }

    CliqueTree tree() {
        return tree;
    }

    /// The log density at a coarse point.
    double coarse(int place) {
        return coarse[place];
    }

    /// The highest log density at a coarse point.
    double atLeast() {
        return coarse[highest];
    }

    /// What the log density exceeds nowhere, if it is concave in `log y`: the chord over the
    /// steeper side of the highest coarse point, drawn on to the next.
    double atMost() {
        double rise = 0;
        if (highest > 0) {
            rise = coarse[highest] - coarse[highest - 1];
        }
        if (highest + 1 < coarse.length) {
            rise = Math.max(rise, coarse[highest] - coarse[highest + 1]);
        }
        return coarse[highest] + rise;
    }

    /// The peak of the graph last read.
    Peak peak() {
        double low = CoarsePoints.logPlace(Math.max(highest - 1, 0));
        double high = CoarsePoints.logPlace(Math.min(highest + 1, coarse.length - 1));
        double slopeLow = slope(low);
        double slopeHigh = slope(high);
        if (!(slopeLow > 0 && slopeHigh < 0)) {
            return new Peak(CoarsePoints.logPlace(highest), atLeast(), 1, trapezoids());
        }
        return peak(low, slopeLow, high, slopeHigh);
    }

    /// The zero of the slope by the Illinois method (Dowell and Jarratt 1971); the width from the
    /// change of the slope over the last step.
    private Peak peak(double lowest, double slopeLowest, double highest, double slopeHighest) {
        double low = lowest;
        double high = highest;
        double atLow = slopeLowest;
        double atHigh = slopeHighest;
        double place = high;
        double before = atHigh;
        double width = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double next = low + (high - low) * atLow / (atLow - atHigh);
            double slope = slope(next);
            double moved = next - place;
            double square = -moved / (slope - before);
            width = square > 0 ? Math.sqrt(square) : width;
            boolean sameSide = slope > 0 == before > 0;
            place = next;
            before = slope;
            if (Math.abs(moved) < NEAR * width) {
                break;
            }
            if (slope > 0) {
                low = next;
                atLow = slope;
                atHigh = sameSide ? atHigh / 2 : atHigh;
            } else {
                high = next;
                atHigh = slope;
                atLow = sameSide ? atLow / 2 : atLow;
            }
        }
        double height = margins.logDensity(tree, Math.exp(place));
        double narrow = height + Math.log(width) + LOG_ROOT_TWO_PI;
        return new Peak(place, height, width, width < NARROW ? narrow : trapezoids());
    }

    private double slope(double logPlace) {
        return margins.slope(tree, Math.exp(logPlace));
    }

    private double trapezoids() {
        double sum = 0;
        for (int k = 1; k < coarse.length; k++) {
            double step = CoarsePoints.logPlace(k) - CoarsePoints.logPlace(k - 1);
            double both =
                    Math.exp(coarse[k] - coarse[highest])
                            + Math.exp(coarse[k - 1] - coarse[highest]);
            sum += step * both / 2;
        }
        return Math.log(sum) + coarse[highest];
    }
}
