package org.govah.estimate.internal.loglinear;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/// One attraction more that all lists share: what people who are hard to find do to every list.
///
/// Where people differ in how easily any list finds them, the log expected counts gain a term in
/// the number k of lists that they are on; to second order it is one effect times the number of
/// pairs of lists, k (k - 1) / 2 (Darroch, Fienberg, Glonek and Junker 1993). It is tried beside
/// the terms of a model that was chosen without it.
final class CommonAttraction {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    private static final double ENOUGH = 1e-10;
    private static final double SYMMETRY = 1e-9;
    private static final double SMALLEST_PIVOT = 1e-12;

    private final CellCounts counts;
    private final double[][] design;
    private final int[] cells;
    private double[] beta;

    private CommonAttraction(HierarchicalModel model, CellCounts counts) {
        this.counts = counts;
        boolean[] live = counts.live(model);
        int[] found = new int[counts.size()];
        int many = 0;
        for (int history = 1; history < live.length; history++) {
            if (live[history]) {
                found[many++] = history;
            }
        }
        this.cells = Arrays.copyOf(found, many);
        int[] terms = finite(model, counts);
        this.design = new double[many][terms.length + 1];
        for (int i = 0; i < many; i++) {
            for (int j = 0; j < terms.length; j++) {
                design[i][j] = (cells[i] & terms[j]) == terms[j] ? 1 : 0;
            }
            int on = Integer.bitCount(cells[i]);
            design[i][terms.length] = on * (on - 1) / 2.0;
        }
        this.beta = new double[terms.length + 1];
    }

    private static int[] finite(HierarchicalModel model, CellCounts counts) {
        int[] terms = new int[model.size()];
        int many = 0;
        for (int i = 0; i < model.size(); i++) {
            if (counts.margin(model.term(i)) > 0) {
                terms[many++] = model.term(i);
            }
        }
        return Arrays.copyOf(terms, many);
    }

    /// The signed root of the likelihood ratio of the model with and without the common attraction,
    /// about standard normal where the model is true; above 0 where the lists attract each other
    /// more than the model has it. Empty where the two cannot be told apart on this table.
    static OptionalDouble leftOut(PoissonFit chosen, CellCounts counts) {
        CommonAttraction with = new CommonAttraction(chosen.model(), counts);
        if (with.cells.length < with.beta.length || !with.climbs()) {
            return OptionalDouble.empty();
        }
        double gained = Math.max(0, chosen.deviance() - with.deviance(with.beta));
        double effect = with.beta[with.beta.length - 1];
        return OptionalDouble.of(Math.signum(effect) * Math.sqrt(gained));
    }

    /// Newton's method from the least squares of the log counts; whether it arrived.
    private boolean climbs() {
        double[] start = new double[cells.length];
        double[] weights = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            weights[i] = counts.count(cells[i]) + 0.5;
            start[i] = weights[i] * Math.log(weights[i]);
        }
        try {
            beta = solved(weights, start);
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] mean = mean(beta);
                double[] residual = new double[cells.length];
                Arrays.setAll(residual, i -> counts.count(cells[i]) - mean[i]);
                if (moved(solved(mean, residual)) < ENOUGH) {
                    return true;
                }
            }
            return false;
        } catch (MathRuntimeException e) {
            return false; // the matrix is not positive definite
        }
    }

    /// Goes along the step, halving it while the deviance grows; the largest change of an effect.
    private double moved(double[] step) {
        double best = deviance(beta);
        double share = 1;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double[] next = beta.clone();
            double largest = 0;
            for (int j = 0; j < next.length; j++) {
                next[j] += share * step[j];
                largest = Math.max(largest, Math.abs(share * step[j]));
            }
            if (deviance(next) <= best + ENOUGH * (1 + Math.abs(best))) {
                beta = next;
                return largest;
            }
            share /= 2;
        }
        return 0;
    }

    private double[] mean(double[] effects) {
        double[] mean = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            double eta = 0;
            for (int j = 0; j < effects.length; j++) {
                eta += design[i][j] * effects[j];
            }
            mean[i] = Math.exp(eta);
        }
        return mean;
    }

    private double deviance(double[] effects) {
        double[] mean = mean(effects);
        double sum = 0;
        for (int i = 0; i < cells.length; i++) {
            double count = counts.count(cells[i]);
            sum += mean[i] - count + (count > 0 ? count * Math.log(count / mean[i]) : 0);
        }
        return 2 * sum;
    }

    /// Solves `X' W X b = X' r`.
    private double[] solved(double[] weights, double[] right) {
        int size = beta.length;
        double[][] matrix = new double[size][size];
        double[] vector = new double[size];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < size; j++) {
                vector[j] += design[i][j] * right[i];
                for (int k = 0; k < size; k++) {
                    matrix[j][k] += weights[i] * design[i][j] * design[i][k];
                }
            }
        }
        return new CholeskyDecomposition(
                        new Array2DRowRealMatrix(matrix, false), SYMMETRY, SMALLEST_PIVOT)
                .getSolver()
                .solve(new ArrayRealVector(vector, false))
                .toArray();
    }
}
