package org.govah.estimate.internal.latentclass;

import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.internal.random.CountSampling;

/// Posterior predictive check (Gelman, Meng and Stern 1996) of the observed cells, by the
/// Freeman-Tukey distance `sum (sqrt n_x - sqrt e_x)^2`, which empty cells do not upset.
final class FitCheck {
    private final double[] observed;
    private final long people;
    private long checks;
    private long further;

    FitCheck(HistoryTree tree) {
        observed = new double[1 << tree.lists()];
        for (int node = 1; node < tree.size(); node++) {
            observed[tree.history(node)] = tree.count(node);
        }
        people = (long) tree.people();
    }

    /// Compares the table with one made by this point of the posterior, as far as people are seen.
    void add(Mixture point, UniformRandomProvider random) {
        double[] seen = point.histories();
        seen[0] = 0;
        double all = point.seen();
        double[] made = CountSampling.multinomial(random, people, seen);
        double scale = people / all;
        checks++;
        further += distance(made, seen, scale) >= distance(observed, seen, scale) ? 1 : 0;
    }

    private static double distance(double[] counts, double[] shares, double scale) {
        double sum = 0;
        for (int x = 1; x < counts.length; x++) {
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
