package org.govah.estimate.internal.loglinear;

/// The information matrix of a log-linear model, and the solution of its equations by Cholesky, in
/// room that is kept from one to the next.
///
/// With corner-point coding entry (s, t) is the sum of the expected counts over the histories that
/// hold both s and t, so it is read off one table of sums over supersets: no design matrix is
/// built.
final class Information {
    /// A pivot this small against its own diagonal means that the effects cannot be told apart.
    private static final double SMALLEST_PIVOT = 1e-11;

    private double[] factor = {};

    /// Solves `information * x = right` in place.
    ///
    /// @param sums expected counts summed over supersets, by set of lists
    /// @param terms the sets whose effects are finite
    /// @param effects how many of `terms` count
    /// @param x the right side by place; becomes the solution
    /// @return `right' * x`, or NaN where the effects cannot be told apart
    double solve(double[] sums, int[] terms, int effects, double[] x) {
        if (factor.length < effects * effects) {
            factor = new double[effects * effects];
        }
        double product = 0;
        for (int i = 0; i < effects; i++) {
            int row = i * effects;
            double rest = x[i];
            double pivot = sums[terms[i]];
            for (int j = 0; j < i; j++) {
                double entry = entry(sums[terms[i] | terms[j]], row, j * effects, j);
                factor[row + j] = entry;
                pivot -= entry * entry;
                rest -= entry * x[j];
            }
            if (!(pivot > SMALLEST_PIVOT * sums[terms[i]])) {
                return Double.NaN;
            }
            factor[row + i] = Math.sqrt(pivot);
            x[i] = rest / factor[row + i];
            product += x[i] * x[i];
        }
        back(effects, x);
        return product;
    }

    private double entry(double sum, int row, int other, int column) {
        double entry = sum;
        for (int k = 0; k < column; k++) {
            entry -= factor[row + k] * factor[other + k];
        }
        return entry / factor[other + column];
    }

    private void back(int effects, double[] x) {
        for (int i = effects - 1; i >= 0; i--) {
            x[i] /= factor[i * effects + i];
            for (int k = 0; k < i; k++) {
                x[k] -= factor[i * effects + k] * x[i];
            }
        }
    }
}
