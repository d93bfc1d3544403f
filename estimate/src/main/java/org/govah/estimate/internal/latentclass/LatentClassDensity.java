package org.govah.estimate.internal.latentclass;

import java.util.Arrays;
import org.govah.estimate.Priors;

/// The posterior of the latent-class model (Manrique-Vallier 2016) with the unseen integrated out,
/// its likelihood raised to a power, at several points at once.
///
/// With the prior 1/N the sum over the unseen is exact, so the likelihood is `sum_x n_x log pi_x -
/// n log(1 - pi_0)`. Priors: `lambda ~ Beta(a, b)`, `V_k ~ Beta(1, alpha)`, `alpha ~ Gamma(c, d)`
/// integrated out. A point is that of [Mixture], so the density holds the Jacobian `lambda (1 -
/// lambda)` and `s_k` of its coordinates.
///
/// A power below 1 weighs the table as if it had fewer people: the posterior is flatter and its
/// modes run into each other.
///
/// The points stand side by side as lanes: coordinate c of lane w is at `c * lanes + w`, so that
/// every loop is long and does the same to all. Not for two threads at once: it keeps its work
/// arrays.
final class LatentClassDensity {
    /// So many factors `1 - lambda` are multiplied before one logarithm is taken: each is above
    /// e^-80 for any logit the sampler reaches, so the product does not underflow.
    private static final int FACTORS_A_LOG = 8;

    private final HistoryTree tree;
    private final Priors priors;
    private final double[] powers;
    private final int lists;
    private final int classes;
    private final int lanes;
    private final int row;
    private final int logits;
    private final double[] odds;
    private final double[] off;
    private final double[] piece;
    private final double[] work;
    private final double[] rest;
    private final double[] share;
    private final double[] some;
    private final double[] miss;
    private final double[][] term;
    private final double[] onList;
    private final double[] probability;
    private final double[] seen;
    private final double[] factor;
    private final double[] people;
    private final double[] byTerm;
    private final double[] broken;
    private final double[] logPrior;
    private final double[] logLikelihood;

    /// @param powers of the likelihood, one a lane, above 0, at most 1; a multiple of 4 of them
    LatentClassDensity(HistoryTree tree, int classes, Priors priors, double[] powers) {
        this.tree = tree;
        this.priors = priors;
        this.powers = powers.clone();
        this.lists = tree.lists();
        this.classes = classes;
        this.lanes = powers.length;
        this.row = classes * lanes;
        this.logits = lists * row;
        this.odds = new double[logits + row - lanes];
        this.off = new double[logits];
        this.piece = new double[row - lanes];
        this.work = new double[row - lanes];
        this.rest = new double[row - lanes];
        this.share = new double[row - lanes];
        this.some = new double[row];
        this.miss = new double[row];
        this.term = new double[tree.size()][row];
        this.onList = new double[logits];
        this.probability = new double[tree.size() * lanes];
        this.seen = new double[lanes];
        this.factor = new double[tree.size() * lanes];
        this.people = new double[tree.size() * lanes];
        this.byTerm = new double[tree.size() * row];
        weigh(powers);
        this.broken = new double[lanes];
        this.logPrior = new double[lanes];
        this.logLikelihood = new double[lanes];
    }

    /// How many points stand side by side.
    int lanes() {
        return lanes;
    }

    double power(int lane) {
        return powers[lane];
    }

    /// Sets the powers.
    void weigh(double[] newPowers) {
        System.arraycopy(newPowers, 0, powers, 0, lanes);
        for (int i = 0; i < people.length; i++) {
            double count = i < lanes ? tree.people() : tree.count(i / lanes);
            people[i] = count * powers[i % lanes];
        }
    }

    /// How many coordinates the points of all lanes have together.
    int size() {
        return logits + row - lanes;
    }

    /// The log prior by lane, but for its constant, where [#at] was last.
    double[] logPrior() {
        return logPrior;
    }

    /// The log likelihood by lane to its full power, where [#at] was last. Not a number, or minus
    /// infinity, where the arithmetic ends: the sampler then refuses the point.
    double[] logLikelihood() {
        return logLikelihood;
    }

    /// The gradient, and the logarithms.
    void at(double[] points, double[] gradient) {
        slope(points, gradient);
        for (int w = 0; w < lanes; w++) {
            logPrior[w] = priorOf(points, w);
            logLikelihood[w] = likelihoodOf(w);
        }
    }

    /// The gradient alone, which is cheaper.
    void slope(double[] points, double[] gradient) {
        Exponential.of(points, odds);
        sticks();
        chances();
        spread();
        weigh();
        collect();
        slopes(gradient);
    }

    /// Shares of the classes into the first terms.
    private void sticks() {
        System.arraycopy(odds, logits, piece, 0, piece.length);
        for (int i = 0; i < piece.length; i++) {
            work[i] = piece[i] < Exponential.MOST ? -piece[i] : -Exponential.MOST;
        }
        Exponential.of(work, rest);
        Exponential.gone(work, share);
        double[] first = term[0];
        for (int w = 0; w < lanes; w++) {
            double left = 1;
            double sum = 0;
            for (int i = w; i < piece.length; i += lanes) {
                first[i] = left * share[i];
                left *= rest[i];
                sum += piece[i];
            }
            first[piece.length + w] = left;
            broken[w] = sum;
        }
    }

    private void chances() {
        for (int i = 0; i < off.length; i++) {
            off[i] = 1 / (1 + odds[i]);
        }
    }

    /// The terms of every node, and the chance to be seen, summed without a difference.
    private void spread() {
        Arrays.fill(some, 0);
        Arrays.fill(miss, 1);
        for (int j = 0; j < lists; j++) {
            missed(some, miss, off, odds, j * row);
        }
        double[] first = term[0];
        for (int i = 0; i < row; i++) {
            some[i] *= first[i];
            first[i] *= miss[i];
        }
        sumOf(some, seen, 0);
        for (int node = 1; node < term.length; node++) {
            times(term[tree.parent(node)], odds, tree.list(node) * row, term[node]);
            sumOf(term[node], probability, node * lanes);
        }
    }

    private static void missed(double[] some, double[] miss, double[] off, double[] odds, int at) {
        for (int i = 0; i < some.length; i++) {
            double missed = miss[i] * off[at + i];
            some[i] += missed * odds[at + i];
            miss[i] = missed;
        }
    }

    private static void times(double[] left, double[] right, int at, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = left[i] * right[at + i];
        }
    }

    /// Sums over the classes, four lanes at a time.
    private void sumOf(double[] terms, double[] to, int at) {
        for (int w = 0; w < lanes; w += 4) {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            for (int i = w; i < row; i += lanes) {
                a += terms[i];
                b += terms[i + 1];
                c += terms[i + 2];
                d += terms[i + 3];
            }
            to[at + w] = a;
            to[at + w + 1] = b;
            to[at + w + 2] = c;
            to[at + w + 3] = d;
        }
    }

    /// Turns every term into the people of that node and class, those expected on no list among
    /// them.
    private void weigh() {
        for (int w = 0; w < lanes; w++) {
            probability[w] = seen[w];
        }
        for (int i = 0; i < factor.length; i++) {
            factor[i] = people[i] / probability[i];
        }
        for (int node = 0; node < term.length; node++) {
            spreadFactor(node);
        }
        for (int node = 0; node < term.length; node++) {
            scale(term[node], byTerm, node * row);
        }
    }

    private void spreadFactor(int node) {
        for (int w = 0; w < lanes; w += 4) {
            int at = node * lanes + w;
            double a = factor[at];
            double b = factor[at + 1];
            double c = factor[at + 2];
            double d = factor[at + 3];
            for (int i = node * row + w; i < (node + 1) * row; i += lanes) {
                byTerm[i] = a;
                byTerm[i + 1] = b;
                byTerm[i + 2] = c;
                byTerm[i + 3] = d;
            }
        }
    }

    private static void scale(double[] terms, double[] by, int at) {
        for (int i = 0; i < terms.length; i++) {
            terms[i] *= by[at + i];
        }
    }

    /// Sums people up the tree: `onList` gets those on each list by class, node 0 all of a class.
    private void collect() {
        Arrays.fill(onList, 0);
        for (int node = term.length - 1; node > 0; node--) {
            add(term[node], onList, tree.list(node) * row);
            add(term[node], term[tree.parent(node)], 0);
        }
    }

    private static void add(double[] terms, double[] to, int at) {
        for (int i = 0; i < terms.length; i++) {
            to[at + i] += terms[i];
        }
    }

    /// With M_k the people of class k: `on_jk + a - lambda (M_k + a + b)` for the logits, and `s_k
    /// (M_k / (e^s_k - 1) - sum_{l>k} M_l - (c + K - 1) / (d + sum s)) + 1` for the pieces.
    private void slopes(double[] gradient) {
        double a = priors.onList();
        double both = a + priors.notOnList();
        double[] all = term[0];
        for (int i = 0; i < row; i++) {
            some[i] = all[i] + both;
        }
        for (int j = 0; j < lists; j++) {
            logitSlopes(gradient, j * row, a);
        }
        for (int i = 0; i < work.length; i++) {
            work[i] = all[i] * rest[i] / share[i];
        }
        for (int w = 0; w < lanes; w++) {
            double prior = (priors.alphaShape() + classes - 1) / (priors.alphaRate() + broken[w]);
            double later = all[piece.length + w];
            for (int i = piece.length - lanes + w; i >= 0; i -= lanes) {
                gradient[logits + i] = piece[i] * (work[i] - later - prior) + 1;
                later += all[i];
            }
        }
    }

    private void logitSlopes(double[] gradient, int at, double a) {
        for (int i = 0; i < some.length; i++) {
            gradient[at + i] = onList[at + i] + a - odds[at + i] * off[at + i] * some[i];
        }
    }

    private double likelihoodOf(int w) {
        double log = -tree.people() * Math.log(seen[w]);
        for (int node = 1; node < term.length; node++) {
            double count = tree.count(node);
            log += count == 0 ? 0 : count * Math.log(probability[node * lanes + w]);
        }
        return log;
    }

    private double priorOf(double[] points, int w) {
        double sum = 0;
        double logs = 0;
        double factors = 1;
        int taken = 0;
        for (int i = w; i < logits; i += lanes) {
            sum += points[i];
            factors *= off[i];
            if (++taken % FACTORS_A_LOG == 0) {
                logs += Math.log(factors);
                factors = 1;
            }
        }
        logs += Math.log(factors);
        double log = priors.onList() * sum + (priors.onList() + priors.notOnList()) * logs;
        for (int i = logits + w; i < points.length; i += lanes) {
            log += points[i];
        }
        return log - (priors.alphaShape() + classes - 1) * Math.log(priors.alphaRate() + broken[w]);
    }
}
