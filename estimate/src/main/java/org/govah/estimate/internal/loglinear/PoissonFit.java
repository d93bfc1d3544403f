package org.govah.estimate.internal.loglinear;

/// Maximum likelihood of one hierarchical model on one table; [Climb] finds it.
final class PoissonFit {
    /// Half of the 1 that the fall of [#provesExistence] would reach, so that rounding cannot blur
    /// it.
    private static final double CALM = 0.5;

    private final HierarchicalModel model;
    private final CellCounts counts;
    private final double[] beta;
    private final double deviance;
    private final boolean converged;
    private final double fall;

    /// @param beta effects by place, 0 where minus infinity; not copied
    /// @param fall see [#provesExistence]
    PoissonFit(
            HierarchicalModel model,
            CellCounts counts,
            double[] beta,
            double deviance,
            boolean converged,
            double fall) {
        this.model = model;
        this.counts = counts;
        this.beta = beta;
        this.deviance = deviance;
        this.converged = converged;
        this.fall = fall;
    }

    /// The fit from a start made of the counts themselves.
    static PoissonFit of(HierarchicalModel model, CellCounts counts) {
        return new Climb(counts).fit(model);
    }

    /// The fit from the effects of a nearby table's fit; from its own counts where that fails.
    static PoissonFit near(PoissonFit start, CellCounts counts) {
        return new Climb(counts).near(start.model, start);
    }

    HierarchicalModel model() {
        return model;
    }

    /// The table it was fitted to.
    CellCounts counts() {
        return counts;
    }

    boolean converged() {
        return converged;
    }

    /// The effect of the term at this place; 0 where it is minus infinity.
    double effect(int place) {
        return beta[place];
    }

    /// Expected people on no list, `exp(beta_empty)`.
    double nobody() {
        return Math.exp(beta[0]);
    }

    /// The people observed and those expected on no list.
    double total() {
        return counts.total() + nobody();
    }

    /// The expected count of each history; 0 for those left out.
    double[] expected() {
        double[] expected = new double[counts.size()];
        for (int place = 0; place < beta.length; place++) {
            expected[model.term(place)] = beta[place];
        }
        CellCounts.sumOverSubsets(expected);
        boolean[] live = counts.live(model);
        for (int history = 0; history < expected.length; history++) {
            expected[history] = live[history] ? Math.exp(expected[history]) : 0;
        }
        return expected;
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

    /// `-2 l + 2 p`, likewise.
    double aic() {
        return deviance + 2.0 * model.size();
    }

    /// Whether the fit proves by itself that the maximum exists.
    ///
    /// Where it does not exist, there is a direction `d` of the effects that changes no filled
    /// history and lowers some empty ones without end, `(Ad)_x <= 0`. Newton's step `s` solves
    /// `A'MA s = A'(n - mu)`; multiplied by `d` this says that the mean of `-(As)_x` over the
    /// histories that `d` lowers, weighted by `-mu_x (Ad)_x`, is exactly 1. So where the step
    /// lowers no logarithm of an expected count by as much as 1, there is no such direction.
    boolean provesExistence() {
        return converged && fall < CALM;
    }
}
