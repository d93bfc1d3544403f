package org.govah.estimate.internal.loglinear;

import java.util.ArrayList;
import java.util.List;
import org.govah.estimate.GateRule;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/// Whether the maximum of a model's likelihood exists on a table, and is the only one.
///
/// The maximum exists where some table with the same margins has every cell above 0 (Fienberg and
/// Rinaldo 2012): `max s` such that `A'u = A'n` and `u_x >= s` is above 0. The margins of a table
/// lie inside the cone of possible margins or on its rim by which of its cells are empty alone, so
/// the program is solved on the table of ones and zeros: its numbers are small whatever the counts
/// are, and its optimum is 0 to 1.
///
/// @param optimum of the program, 0 to 1
/// @param identifiable whether the design matrix of the live cells has full column rank
record Existence(double optimum, boolean identifiable) {
    private static final double RANK_TOLERANCE = 1e-9;

    /// Whether one finite estimate exists.
    boolean holds() {
        return value() > GateRule.EXISTS.threshold();
    }

    /// The gate's value: the optimum; 0 where the model is not identifiable.
    double value() {
        return identifiable ? optimum : 0;
    }

    /// Solves the linear program and counts the rank.
    static Existence of(HierarchicalModel model, CellCounts counts) {
        boolean[] live = counts.live(model);
        List<Integer> cells = new ArrayList<>();
        for (int history = 0; history < live.length; history++) {
            if (live[history]) {
                cells.add(history);
            }
        }
        List<Integer> terms = new ArrayList<>();
        for (int place = 0; place < model.size(); place++) {
            if (counts.margin(model.term(place)) > 0) {
                terms.add(model.term(place));
            }
        }
        return new Existence(optimum(terms, cells, counts), rank(terms, cells) == terms.size());
    }

    /// With `v_x = u_x - s` the program has only variables of at least 0: `A'v + s A'1 = A'n`.
    private static double optimum(List<Integer> terms, List<Integer> cells, CellCounts counts) {
        if (cells.stream().allMatch(cell -> counts.count(cell) > 0)) {
            return 1;
        }
        List<LinearConstraint> margins = new ArrayList<>();
        for (int term : terms) {
            double[] row = new double[cells.size() + 1];
            double filled = 0;
            for (int i = 0; i < cells.size(); i++) {
                if ((cells.get(i) & term) == term) {
                    row[i] = 1;
                    row[cells.size()]++;
                    filled += counts.count(cells.get(i)) > 0 ? 1 : 0;
                }
            }
            margins.add(new LinearConstraint(row, Relationship.EQ, filled));
        }
        double[] goal = new double[cells.size() + 1];
        goal[cells.size()] = 1;
        return solved(goal, margins);
    }

    /// A program that the solver gives up on counts as no estimate.
    private static double solved(double[] goal, List<LinearConstraint> margins) {
        try {
            PointValuePair best =
                    new SimplexSolver()
                            .optimize(
                                    new LinearObjectiveFunction(goal, 0),
                                    new LinearConstraintSet(margins),
                                    GoalType.MAXIMIZE,
                                    new NonNegativeConstraint(true),
                                    PivotSelectionRule.BLAND);
            return Math.max(0, best.getValue());
        } catch (MathRuntimeException e) {
            return 0;
        }
    }

    /// Rank of the matrix of zeros and ones, by elimination with full rows exchanged.
    static int rank(List<Integer> terms, List<Integer> cells) {
        double[][] rows = new double[cells.size()][terms.size()];
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < terms.size(); j++) {
                rows[i][j] = (cells.get(i) & terms.get(j)) == terms.get(j) ? 1 : 0;
            }
        }
        int rank = 0;
        for (int column = 0; column < terms.size() && rank < rows.length; column++) {
            int pivot = largest(rows, rank, column);
            if (Math.abs(rows[pivot][column]) > RANK_TOLERANCE) {
                double[] row = rows[pivot];
                rows[pivot] = rows[rank];
                rows[rank] = row;
                eliminate(rows, rank, column);
                rank++;
            }
        }
        return rank;
    }

    private static int largest(double[][] rows, int from, int column) {
        int largest = from;
        for (int i = from + 1; i < rows.length; i++) {
            if (Math.abs(rows[i][column]) > Math.abs(rows[largest][column])) {
                largest = i;
            }
        }
        return largest;
    }

    private static void eliminate(double[][] rows, int pivot, int column) {
        for (int i = pivot + 1; i < rows.length; i++) {
            double times = rows[i][column] / rows[pivot][column];
            for (int j = column; j < rows[i].length && times != 0; j++) {
                rows[i][j] -= times * rows[pivot][j];
            }
        }
    }
}
