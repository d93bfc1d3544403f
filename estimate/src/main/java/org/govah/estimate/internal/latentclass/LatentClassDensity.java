package org.govah.estimate.internal.latentclass;

import java.util.Arrays;

/// The posterior of the latent-class model (Manrique-Vallier 2016) with the unseen integrated out.
///
/// With the prior 1/N the sum over the unseen is exact, so the likelihood is `sum_x n_x log pi_x -
/// n log(1 - pi_0)`. Priors: `lambda ~ Beta(1,1)`, `V_k ~ Beta(1, alpha)`; `alpha` is a Gibbs step
/// apart. The point is that of [Mixture], so the density holds the Jacobian `lambda (1 - lambda)`
/// and `V (1 - V)` of the logits.
///
/// Not for two threads at once: it keeps its work arrays.
final class LatentClassDensity implements LogDensity {
    /// So many factors of `lambda (1 - lambda)` are multiplied before one logarithm is taken: each
    /// is above e^-80 for any logit the sampler reaches, so the product does not underflow.
    private static final int FACTORS_A_LOG = 8;

    /// Shape and rate of alpha (Manrique-Vallier 2016).
    static final double ALPHA = 0.25;

    private final HistoryTree tree;
    private final int lists;
    private final int classes;
    private final int logits;
    private final double[] odds;
    private final double[] on;
    private final double[] piece;
    private final double[] term;
    private final double[] onList;

    LatentClassDensity(HistoryTree tree, int classes) {
        this.tree = tree;
        this.lists = tree.lists();
        this.classes = classes;
        this.logits = lists * classes;
        this.odds = new double[logits];
        this.on = new double[logits];
        this.piece = new double[classes];
        this.term = new double[tree.size() * classes];
        this.onList = new double[logits];
    }

    @Override
    public int dimension() {
        return logits + classes - 1;
    }

    @Override
    public double at(double[] point, double[] gradient) {
        double log = sticks(point) + lists(point);
        double seen = spread();
        log += likelihood(seen);
        collect();
        slopes(gradient);
        return log;
    }

    /// Shares of the classes into the first terms; the log prior of the pieces.
    private double sticks(double[] point) {
        double broken = 0;
        double log = 0;
        for (int k = 0; k < classes - 1; k++) {
            double length = point[logits + k];
            piece[k] = Math.exp(length);
            term[k] = Math.exp(-broken) * -Math.expm1(-piece[k]);
            broken += piece[k];
            log += length;
        }
        piece[classes - 1] = broken;
        term[classes - 1] = Math.exp(-broken);
        return log - (ALPHA + classes - 1) * Math.log(ALPHA + broken);
    }

    /// Odds and chances; the log prior of the logits.
    private double lists(double[] point) {
        double log = 0;
        double factors = 1;
        for (int i = 0; i < logits; i++) {
            odds[i] = Math.exp(point[i]);
            double off = 1 / (1 + odds[i]);
            on[i] = 1 / (1 + 1 / odds[i]);
            factors *= on[i] * off;
            if (i % FACTORS_A_LOG == FACTORS_A_LOG - 1) {
                log += Math.log(factors);
                factors = 1;
            }
        }
        return log + Math.log(factors);
    }

    /// The terms of every node, and the chance to be seen.
    private double spread() {
        double seen = 0;
        for (int k = 0; k < classes; k++) {
            double miss = 1;
            double some = 0;
            for (int j = 0; j < lists; j++) {
                some += miss * on[j * classes + k];
                miss /= 1 + odds[j * classes + k];
            }
            seen += term[k] * some;
            term[k] *= miss;
        }
        for (int node = 1; node < tree.size(); node++) {
            int from = tree.parent(node) * classes;
            int by = tree.list(node) * classes;
            int to = node * classes;
            for (int k = 0; k < classes; k++) {
                term[to + k] = term[from + k] * odds[by + k];
            }
        }
        return seen;
    }

    /// The log likelihood; turns every term into the people of that node and class, those expected
    /// on no list among them.
    private double likelihood(double seen) {
        double log = -tree.people() * Math.log(seen);
        scale(0, tree.people() / seen);
        for (int node = 1; node < tree.size(); node++) {
            double count = tree.count(node);
            if (count == 0) {
                scale(node, 0);
                continue;
            }
            double probability = 0;
            for (int k = 0; k < classes; k++) {
                probability += term[node * classes + k];
            }
            log += count * Math.log(probability);
            scale(node, count / probability);
        }
        return log;
    }

    private void scale(int node, double factor) {
        for (int i = node * classes; i < (node + 1) * classes; i++) {
            term[i] *= factor;
        }
    }

    /// Sums people up the tree: `onList` gets those on each list by class, node 0 all of a class.
    private void collect() {
        Arrays.fill(onList, 0);
        for (int node = tree.size() - 1; node > 0; node--) {
            int from = node * classes;
            int by = tree.list(node) * classes;
            int to = tree.parent(node) * classes;
            for (int k = 0; k < classes; k++) {
                onList[by + k] += term[from + k];
                term[to + k] += term[from + k];
            }
        }
    }

    /// With M_k the people of class k: `on_jk - lambda M_k + 1 - 2 lambda` for the logits, and `s_k
    /// (M_k / (e^s_k - 1) - sum_{l>k} M_l - (a + K - 1) / (b + sum s)) + 1` for the pieces.
    private void slopes(double[] gradient) {
        for (int i = 0; i < logits; i++) {
            gradient[i] = onList[i] - on[i] * term[i % classes] + 1 - 2 * on[i];
        }
        double pull = (ALPHA + classes - 1) / (ALPHA + piece[classes - 1]);
        double later = term[classes - 1];
        for (int k = classes - 2; k >= 0; k--) {
            double own = term[k] / Math.expm1(piece[k]);
            gradient[logits + k] = piece[k] * (own - later - pull) + 1;
            later += term[k];
        }
    }
}
