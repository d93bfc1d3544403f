package org.govah.estimate.internal.loglinear;

import java.util.Arrays;

/// Maximum likelihood of one hierarchical model on one table, by Newton's method.
///
/// With corner-point coding the information matrix has entry (s, t) = sum of the expected counts
/// over the histories that hold both s and t, so it is read off one table of sums over supersets:
/// no design matrix is built. The Poisson likelihood of the observed cells and the multinomial one
/// given their total have the same maximum.
final class PoissonFit {
    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;

    /// Newton's decrement is about twice the likelihood still to be won; after a step from here
    /// what is left is its square.
    private static final double DECREMENT = 1e-11;

    /// A pivot this small against its own diagonal means that the effects cannot be told apart.
    private static final double SMALLEST_PIVOT = 1e-11;

    /// An expected count far above what the convergence leaves of the margins' differences.
    private static final double SAFELY_POSITIVE = 1e-3;

    private final HierarchicalModel model;
    private final CellCounts counts;
    private final boolean[] live;
    private final int[] places;
    private final double[] beta;
    private final double[] expected;
    private double deviance;
    private boolean converged;

    private PoissonFit(HierarchicalModel model, CellCounts counts) {
        this.model = model;
        this.counts = counts;
        this.live = counts.live(model);
        this.places = places(model, counts);
        this.beta = new double[model.size()];
        this.expected = new double[counts.size()];
    }

    /// The places of the terms whose effect is finite.
    private static int[] places(HierarchicalModel model, CellCounts counts) {
        int[] places = new int[model.size()];
        int found = 0;
        for (int i = 0; i < model.size(); i++) {
            if (counts.margin(model.term(i)) > 0) {
                places[found++] = i;
            }
        }
        return Arrays.copyOf(places, found);
    }

    /// The fit from a start made of the counts themselves.
    static PoissonFit of(HierarchicalModel model, CellCounts counts) {
        PoissonFit fit = new PoissonFit(model, counts);
        fit.start();
        fit.climb();
        return fit;
    }

    /// The fit from the effects of a nearby table's fit; from its own counts where that fails.
    static PoissonFit near(PoissonFit start, CellCounts counts) {
        if (!start.converged) {
            return of(start.model, counts);
        }
        PoissonFit fit = new PoissonFit(start.model, counts);
        for (int place : fit.places) {
            fit.beta[place] = start.beta[place];
        }
        fit.deviance = fit.devianceAt(fit.beta);
        fit.climb();
        return fit.converged ? fit : of(start.model, counts);
    }

    HierarchicalModel model() {
        return model;
    }

    /// Expected people on no list, `exp(beta_empty)`.
    double nobody() {
        return Math.exp(beta[0]);
    }

    /// The expected count of each history; a copy, 0 for those left out.
    double[] expected() {
        return expected.clone();
    }

    /// Twice the log-likelihood short of the saturated model.
    double deviance() {
        return deviance;
    }

    /// `-2 l + p log n`, but for the saturated model's constant; p counts every term of the model,
    /// also those whose effect is minus infinity: they too were chosen.
    double bic() {
        return deviance + model.size() * Math.log(counts.total());
    }

    /// Whether the fit proves by itself that the maximum exists: its expected counts have the
    /// margins of the table and lie clear of 0, so they are a point of the linear program of
    /// [Existence].
    boolean provesExistence() {
        return converged && smallest() > SAFELY_POSITIVE;
    }

    private double smallest() {
        double smallest = Double.POSITIVE_INFINITY;
        for (int history = 0; history < live.length; history++) {
            if (live[history]) {
                smallest = Math.min(smallest, expected[history]);
            }
        }
        return smallest;
    }

    /// Weighted least squares on the log counts, half a person added to each cell.
    private void start() {
        double[] weighted = new double[counts.size()];
        for (int history = 0; history < live.length; history++) {
            if (live[history]) {
                expected[history] = counts.count(history) + 0.5;
                weighted[history] =
                        expected[history] * Math.log(expected[history])
                                + counts.count(history)
                                - expected[history];
            }
        }
        CellCounts.sumOverSupersets(weighted);
        double[] start = solved(weighted);
        System.arraycopy(start, 0, beta, 0, beta.length);
        deviance = devianceAt(beta);
    }

    private void climb() {
        for (int i = 0; i < MOST_STEPS && Double.isFinite(deviance); i++) {
            double[] residuals = new double[counts.size()];
            for (int history = 0; history < live.length; history++) {
                residuals[history] = live[history] ? counts.count(history) - expected[history] : 0;
            }
            CellCounts.sumOverSupersets(residuals);
            double[] step = solved(residuals);
            double decrement = 0;
            for (int place : places) {
                decrement += step[place] * residuals[model.term(place)];
            }
            if (!Double.isFinite(decrement) || !advance(step)) {
                return;
            }
            if (decrement < DECREMENT) {
                converged = true;
                return;
            }
        }
    }

    /// Goes along the step, halving it while the deviance grows.
    private boolean advance(double[] step) {
        double tolerance = 1e-9 * (1 + deviance) + 1e-13 * counts.total();
        double[] next = new double[beta.length];
        double share = 1;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            for (int place = 0; place < beta.length; place++) {
                next[place] = beta[place] + share * step[place];
            }
            double reached = devianceAt(next);
            if (reached <= deviance + tolerance) {
                System.arraycopy(next, 0, beta, 0, beta.length);
                deviance = reached;
                return true;
            }
            share /= 2;
        }
        return false;
    }

    /// Sets the expected counts and gives `2 sum(n log(n/mu) - n + mu)`.
    private double devianceAt(double[] effects) {
        double[] eta = new double[counts.size()];
        for (int place : places) {
            eta[model.term(place)] = effects[place];
        }
        CellCounts.sumOverSubsets(eta);
        double sum = 0;
        for (int history = 0; history < live.length; history++) {
            if (live[history]) {
                double mean = Math.exp(eta[history]);
                double count = counts.count(history);
                expected[history] = mean;
                sum += mean - count;
                sum += count > 0 ? count * (Math.log(count) - eta[history]) : 0;
            }
        }
        return 2 * sum;
    }

    /// Solves `information * x = right` by Cholesky for the finite effects.
    ///
    /// @param right by set of lists
    /// @return by place; all NaN where the effects cannot be told apart
    private double[] solved(double[] right) {
        double[] sums = expected.clone();
        CellCounts.sumOverSupersets(sums);
        int size = places.length;
        double[][] factor = new double[size][size];
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            int term = model.term(places[i]);
            double rest = right[term];
            for (int j = 0; j < i; j++) {
                double sum = sums[term | model.term(places[j])];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = sum / factor[j][j];
                rest -= factor[i][j] * x[j];
            }
            double pivot = sums[term];
            for (int k = 0; k < i; k++) {
                pivot -= factor[i][k] * factor[i][k];
            }
            factor[i][i] = pivot > SMALLEST_PIVOT * sums[term] ? Math.sqrt(pivot) : Double.NaN;
            x[i] = rest / factor[i][i];
        }
        return back(factor, x);
    }

    private double[] back(double[][] factor, double[] x) {
        double[] byPlace = new double[model.size()];
        for (int i = x.length - 1; i >= 0; i--) {
            double rest = x[i];
            for (int k = i + 1; k < x.length; k++) {
                rest -= factor[k][i] * x[k];
            }
            x[i] = rest / factor[i][i];
            byPlace[places[i]] = x[i];
        }
        return byPlace;
    }
}
