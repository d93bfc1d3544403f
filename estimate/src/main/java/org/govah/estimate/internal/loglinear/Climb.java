package org.govah.estimate.internal.loglinear;

import java.util.Arrays;

/// Newton's method on one table for one model after another, in room that is kept between them. Not
/// for two threads at once.
///
/// The Poisson likelihood of the observed cells and the multinomial one given their total have the
/// same maximum.
final class Climb {
    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;

    /// Newton's decrement is about twice the likelihood still to be won; after a step from here
    /// what is left is its square.
    private static final double DECREMENT = 1e-11;

    private final CellCounts counts;
    private final Information information = new Information();
    private final boolean[] live;
    private final double[] expected;
    private final double[] sums;
    private final double[] eta;
    private int[] terms = {};
    private double[] beta = {};
    private double[] next = {};
    private double[] step = {};
    private int effects;
    private double deviance;
    private double fall;
    private boolean converged;

    Climb(CellCounts counts) {
        this.counts = counts;
        this.live = new boolean[counts.size()];
        this.expected = new double[counts.size()];
        this.sums = new double[counts.size()];
        this.eta = new double[counts.size()];
    }

    /// The table.
    CellCounts counts() {
        return counts;
    }

    /// The fit from a start made of the counts themselves.
    PoissonFit fit(HierarchicalModel model) {
        prepare(model);
        start();
        climb();
        return result(model);
    }

    /// The fit from effects that another fit found; from the counts where that fails.
    ///
    /// @param from of the same model on a nearby table, or of one with fewer terms
    PoissonFit near(HierarchicalModel model, PoissonFit from) {
        if (!from.converged()) {
            return fit(model);
        }
        prepare(model);
        int held = 0;
        for (int i = 0; i < effects; i++) {
            while (held < from.model().size() - 1 && before(from.model().term(held), terms[i])) {
                held++;
            }
            beta[i] = from.model().term(held) == terms[i] ? from.effect(held) : 0;
        }
        deviance = devianceAt(beta);
        climb();
        return converged ? result(model) : fit(model);
    }

    /// The order of the terms in a model: the empty set, single lists, joint terms.
    private static boolean before(int term, int other) {
        boolean joint = Integer.bitCount(term) > 1;
        boolean otherJoint = Integer.bitCount(other) > 1;
        return joint == otherJoint ? term < other : otherJoint;
    }

    /// Takes up the terms whose effect is finite and the histories that the model speaks of.
    private void prepare(HierarchicalModel model) {
        if (terms.length < model.size()) {
            terms = new int[model.size()];
            beta = new double[model.size()];
            next = new double[model.size()];
            step = new double[model.size()];
        }
        effects = 0;
        for (int place = 0; place < model.size(); place++) {
            if (counts.margin(model.term(place)) > 0) {
                terms[effects++] = model.term(place);
            }
        }
        counts.markLive(model, live);
        Arrays.fill(expected, 0);
        converged = false;
        fall = Double.POSITIVE_INFINITY;
    }

    private PoissonFit result(HierarchicalModel model) {
        double[] byPlace = new double[model.size()];
        int found = 0;
        for (int place = 0; place < byPlace.length && found < effects; place++) {
            byPlace[place] = terms[found] == model.term(place) ? beta[found++] : 0;
        }
        return new PoissonFit(model, counts, byPlace, deviance, converged, fall);
    }

    /// Weighted least squares on the log counts, half a person added to each cell.
    private void start() {
        Arrays.fill(eta, 0);
        for (int history = 0; history < live.length; history++) {
            if (live[history]) {
                double filled = counts.count(history) + 0.5;
                expected[history] = filled;
                eta[history] = filled * Math.log(filled) - 0.5;
            }
        }
        CellCounts.sumOverSupersets(eta);
        sumExpected();
        for (int i = 0; i < effects; i++) {
            step[i] = eta[terms[i]];
        }
        boolean solved = !Double.isNaN(information.solve(sums, terms, effects, step));
        System.arraycopy(step, 0, beta, 0, effects);
        deviance = solved ? devianceAt(beta) : Double.NaN;
    }

    private void climb() {
        for (int i = 0; i < MOST_STEPS && Double.isFinite(deviance); i++) {
            sumExpected();
            for (int k = 0; k < effects; k++) {
                step[k] = counts.margin(terms[k]) - sums[terms[k]];
            }
            double decrement = information.solve(sums, terms, effects, step);
            if (!Double.isFinite(decrement)) {
                return;
            }
            if (decrement < DECREMENT) {
                fall = steepestFall();
                converged = advance();
                return;
            }
            if (!advance()) {
                return;
            }
        }
    }

    private void sumExpected() {
        System.arraycopy(expected, 0, sums, 0, sums.length);
        CellCounts.sumOverSupersets(sums);
    }

    /// The most that the step lowers the logarithm of an expected count.
    private double steepestFall() {
        linearPredictor(step);
        double steepest = 0;
        for (int history = 0; history < live.length; history++) {
            steepest = live[history] ? Math.max(steepest, -eta[history]) : steepest;
        }
        return steepest;
    }

    /// Goes along the step, halving it while the deviance grows.
    private boolean advance() {
        double tolerance = 1e-9 * (1 + deviance) + 1e-13 * counts.total();
        double share = 1;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            for (int k = 0; k < effects; k++) {
                next[k] = beta[k] + share * step[k];
            }
            double reached = devianceAt(next);
            if (reached <= deviance + tolerance) {
                System.arraycopy(next, 0, beta, 0, effects);
                deviance = reached;
                return true;
            }
            share /= 2;
        }
        return false;
    }

    /// Sets the expected counts and gives `2 sum(n log(n/mu) - n + mu)`.
    private double devianceAt(double[] effect) {
        linearPredictor(effect);
        double sum = 0;
        for (int history = 0; history < live.length; history++) {
            if (live[history]) {
                double mean = Math.exp(eta[history]);
                double count = counts.count(history);
                expected[history] = mean;
                sum += mean - count;
                sum += count > 0 ? count * (counts.logCount(history) - eta[history]) : 0;
            }
        }
        return 2 * sum;
    }

    private void linearPredictor(double[] effect) {
        Arrays.fill(eta, 0);
        for (int k = 0; k < effects; k++) {
            eta[terms[k]] = effect[k];
        }
        CellCounts.sumOverSubsets(eta);
    }
}
