package org.govah.estimate.internal.latentclass;

import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.internal.random.CountSampling;

/// Posterior predictive check (Gelman, Meng and Stern 1996) of the observed cells, by the
/// Freeman-Tukey distance `sum (sqrt n_x - sqrt e_x)^2`, which empty cells do not upset.
///
/// With few lists the cells are all histories but "on no list"; with many, those of the tree one by
/// one and all others together, so that the work grows with the people and not with 2^J.
final class FitCheck {
    /// The most lists with all their histories: 1,023 cells.
    private static final int FEW_LISTS = 10;

    private final HistoryTree tree;
    private final boolean few;
    private final double[] observed;
    private final long people;
    private long checks;
    private long further;

    FitCheck(HistoryTree tree) {
        this.tree = tree;
        this.few = tree.lists() <= FEW_LISTS;
        this.observed = new double[few ? 1 << tree.lists() : tree.size()];
        for (int node = 1; node < tree.size(); node++) {
            observed[few ? tree.history(node) : node] = tree.count(node);
        }
        this.people = (long) tree.people();
    }

    /// Compares the table with one made by this point of the posterior, as far as people are seen.
    void add(Mixture point, UniformRandomProvider random) {
        double all = point.seen();
        double[] seen = few ? point.histories() : point.nodes(tree);
        seen[0] = 0;
        if (!few) {
            double inTree = 0;
            for (double share : seen) {
                inTree += share;
            }
            seen[0] = Math.max(0, all - inTree);
        }
        double[] made = CountSampling.multinomial(random, people, seen);
        double scale = people / all;
        checks++;
        further += distance(made, seen, scale) >= distance(observed, seen, scale) ? 1 : 0;
    }

    private static double distance(double[] counts, double[] shares, double scale) {
        double sum = 0;
        for (int x = 0; x < counts.length; x++) {
            double d = Math.sqrt(counts[x]) - Math.sqrt(shares[x] * scale);
            sum += d * d;
        }
        return sum;
    }

    long checks() {
        return checks;
    }

    /// How many made tables lay at least as far from the model as the observed one.
    long further() {
        return further;
    }
}
