package org.govah.estimate.internal.latentclass;

import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.internal.random.CountSampling;

/// Draws the total at a point, and checks the fit at some of them.
final class Totals {
    /// A fit check is made at every so many draws: it costs as much as a draw on wide tables.
    private static final int DRAWS_A_CHECK = 10;

    private final HistoryTree tree;
    private final int classes;
    private final UniformRandomProvider random;
    private final FitCheck check;
    private long drawn;

    Totals(HistoryTree tree, int classes, UniformRandomProvider random) {
        this.tree = tree;
        this.classes = classes;
        this.random = random;
        this.check = new FitCheck(tree);
    }

    /// People in all: those observed and, from their negative binomial, the unseen.
    double at(double[] point) {
        Mixture now = Mixture.at(point, tree.lists(), classes);
        double odds = now.unseen() / now.seen();
        if (drawn++ % DRAWS_A_CHECK == 0) {
            check.add(now, random);
        }
        return tree.people() + CountSampling.negativeBinomial(random, tree.people(), odds);
    }

    FitCheck check() {
        return check;
    }
}
