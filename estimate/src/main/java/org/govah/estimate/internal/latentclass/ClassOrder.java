package org.govah.estimate.internal.latentclass;

import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.Priors;

/// Exchanges the labels of classes. The likelihood does not know the labels, but stick breaking
/// prefers large classes first, and a sampler that moves a little at a time can sit for long in a
/// poor order.
///
/// Exchanging two classes only exchanges two shares, so it is taken with the ratio of the prior of
/// the shares. With `S_k = s_1 + … + s_k = -log(nu_{k+1} + … + nu_K)` the Jacobian from s to nu is
/// `exp(S_1 + … + S_{K-1})`, so `log p(nu) = sum S_k - (c + K - 1) log(d + S_{K-1})`.
final class ClassOrder {
    /// Beyond this sum of pieces small ones lose their digits beside it; labels are exchanged only
    /// among points below, so that every exchange can be undone by the same rule.
    private static final double MOST_BROKEN = 1e6;

    private final int lists;
    private final int classes;
    private final Priors priors;

    ClassOrder(int lists, int classes, Priors priors) {
        this.priors = priors;
        this.lists = lists;
        this.classes = classes;
    }

    /// As many proposals as there are classes.
    ///
    /// @return whether the point has changed
    boolean shuffle(double[] point, UniformRandomProvider random) {
        double[] logShares = logShares(point);
        if (!(-logShares[classes - 1] < MOST_BROKEN)) {
            return false;
        }
        double now = logPrior(logShares);
        boolean changed = false;
        for (int i = 0; i < classes; i++) {
            int one = random.nextInt(classes);
            int other = random.nextInt(classes);
            exchange(logShares, one, other);
            double then = logPrior(logShares);
            if (-logShares[classes - 1] < MOST_BROKEN
                    && Math.log(random.nextDouble()) < then - now) {
                now = then;
                changed |= one != other;
                for (int j = 0; j < lists; j++) {
                    exchange(point, j * classes + one, j * classes + other);
                }
            } else {
                exchange(logShares, one, other);
            }
        }
        if (changed) {
            setPieces(point, logShares);
        }
        return changed;
    }

    private static void exchange(double[] values, int one, int other) {
        double kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }

    /// `log nu_k`.
    double[] logShares(double[] point) {
        double[] logs = new double[classes];
        double broken = 0;
        for (int k = 0; k < classes - 1; k++) {
            double piece = Math.exp(point[lists * classes + k]);
            logs[k] = Math.log(-Math.expm1(-piece)) - broken;
            broken += piece;
        }
        logs[classes - 1] = -broken;
        return logs;
    }

    /// `log p(nu)` but for its constant.
    double logPrior(double[] logShares) {
        double rest = logShares[classes - 1];
        double log = -(priors.alphaShape() + classes - 1) * Math.log(priors.alphaRate() - rest);
        for (int k = classes - 1; k > 0; k--) {
            log -= rest;
            rest = logSum(rest, logShares[k - 1]);
        }
        return log;
    }

    /// Writes `log s_k` with `s_k = -log(1 - nu_k / (nu_k + … + nu_K))`, by whichever form keeps
    /// its digits.
    void setPieces(double[] point, double[] logShares) {
        double rest = logShares[classes - 1];
        for (int k = classes - 2; k >= 0; k--) {
            double with = logSum(rest, logShares[k]);
            double part = Math.exp(logShares[k] - with);
            double piece = part > 0.5 ? with - rest : -Math.log1p(-part);
            point[lists * classes + k] = Math.log(piece);
            rest = with;
        }
    }

    private static double logSum(double left, double right) {
        double larger = Math.max(left, right);
        return larger + Math.log1p(Math.exp(Math.min(left, right) - larger));
    }
}
