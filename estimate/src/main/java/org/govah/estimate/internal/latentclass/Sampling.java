package org.govah.estimate.internal.latentclass;

/// Work of one thread: one or more chains of totals.
sealed interface Sampling permits Chains, Ladder {
    /// Runs and throws away; sets the steps.
    void warmUp(int moves);

    /// Runs on and keeps the totals, chain by chain.
    double[][] draw(int moves);

    /// How the model fitted at the draws kept.
    FitCheck check();
}
