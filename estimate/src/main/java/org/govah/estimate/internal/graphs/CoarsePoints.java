package org.govah.estimate.internal.graphs;

import java.util.function.DoubleUnaryOperator;

/// Numbers of unseen people from 0 to further than any answer, each twice the one before: enough to
/// find where a graph's posterior lies.
///
/// Everything here is on the scale of `y = n0 + 1/2`, whose log is defined for `n0 = 0`.
final class CoarsePoints {
    /// The last number, 2^50: above it a count of people has no meaning, and below it doubles still
    /// tell 1 from 2.
    private static final int DOUBLINGS = 50;

    /// How many points.
    static final int COUNT = DOUBLINGS + 2;

    private CoarsePoints() {}

    /// One number for each point.
    static final class Values {
        private final double[] values;

        private Values(double[] values) {
            this.values = values;
        }

        /// Adds the values, times 1 or -1.
        void addTo(double[] sum, double sign) {
            for (int k = 0; k < COUNT; k++) {
                sum[k] += sign * values[k];
            }
        }

        /// Overwrites with the values.
        void copyTo(double[] sum) {
            System.arraycopy(values, 0, sum, 0, COUNT);
        }
    }

    /// The unseen people of one point.
    ///
    /// @param place 0 to `COUNT - 1`
    static double unseen(int place) {
        return place == 0 ? 0 : (double) (1L << (place - 1));
    }

    /// The log of `y` at one point.
    static double logPlace(int place) {
        return Math.log(unseen(place) + 0.5);
    }

    static Values values(DoubleUnaryOperator function) {
        double[] values = new double[COUNT];
        for (int k = 0; k < COUNT; k++) {
            values[k] = function.applyAsDouble(unseen(k));
        }
        return new Values(values);
    }
}
