package org.govah.estimate.internal.latentclass;

/// One point of the latent-class model in plain probabilities.
///
/// `lambda_jk` is the chance that a person of class k is on list j, `nu_k` the share of class k by
/// stick breaking: `nu_k = V_k prod_{h<k} (1 - V_h)`, `V_K = 1`. A point holds the logits of all
/// lambda (list by list), then `log(-log(1 - V_k))` for k below K.
final class Mixture {
    private final int lists;
    private final int classes;
    private final double[] onList;
    private final double[] share;

    private Mixture(int lists, int classes, double[] onList, double[] share) {
        this.lists = lists;
        this.classes = classes;
        this.onList = onList;
        this.share = share;
    }

    static Mixture at(double[] point, int lists, int classes) {
        double[] onList = new double[lists * classes];
        for (int i = 0; i < onList.length; i++) {
            onList[i] = 1 / (1 + Math.exp(-point[i]));
        }
        double[] share = new double[classes];
        double broken = 0;
        for (int k = 0; k < classes - 1; k++) {
            double piece = Math.exp(point[onList.length + k]);
            share[k] = Math.exp(-broken) * -Math.expm1(-piece);
            broken += piece;
        }
        share[classes - 1] = Math.exp(-broken);
        return new Mixture(lists, classes, onList, share);
    }

    /// The probability of each of the 2^J histories, by doubling over the lists.
    double[] histories() {
        double[] all = new double[1 << lists];
        double[] one = new double[1 << lists];
        for (int k = 0; k < classes; k++) {
            one[0] = share[k];
            for (int j = 0; j < lists; j++) {
                double on = onList[j * classes + k];
                for (int x = 0; x < 1 << j; x++) {
                    one[x | 1 << j] = one[x] * on;
                    one[x] *= 1 - on;
                }
            }
            for (int x = 0; x < all.length; x++) {
                all[x] += one[x];
            }
        }
        return all;
    }

    /// The probability of each history of a tree.
    double[] nodes(HistoryTree tree) {
        double[] all = new double[tree.size()];
        double[] one = new double[tree.size()];
        for (int k = 0; k < classes; k++) {
            one[0] = share[k];
            for (int j = 0; j < lists; j++) {
                one[0] *= 1 - onList[j * classes + k];
            }
            all[0] += one[0];
            for (int node = 1; node < one.length; node++) {
                double on = onList[tree.list(node) * classes + k];
                one[node] = one[tree.parent(node)] * (on / (1 - on));
                all[node] += one[node];
            }
        }
        return all;
    }

    /// The probability to be on at least one list, without the loss of digits of `1 - pi_0` where
    /// almost nobody is seen.
    double seen() {
        double seen = 0;
        for (int k = 0; k < classes; k++) {
            double hit = 0;
            double miss = 1;
            for (int j = 0; j < lists; j++) {
                double on = onList[j * classes + k];
                hit += miss * on;
                miss *= 1 - on;
            }
            seen += share[k] * hit;
        }
        return seen;
    }

    /// The probability to be on no list.
    double unseen() {
        double unseen = 0;
        for (int k = 0; k < classes; k++) {
            double miss = share[k];
            for (int j = 0; j < lists; j++) {
                miss *= 1 - onList[j * classes + k];
            }
            unseen += miss;
        }
        return unseen;
    }
}
