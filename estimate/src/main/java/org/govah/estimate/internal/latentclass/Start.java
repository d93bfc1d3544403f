package org.govah.estimate.internal.latentclass;

import org.apache.commons.rng.UniformRandomProvider;

/// Where chains start: far from each other, so that agreement means something.
final class Start {
    /// `-log(1 - V_1)` at the start near independence: nearly everybody in class one.
    private static final double ONE_CLASS = 4;

    /// How much lower than the prior's middle the chances to be on a list start, in turn: from
    /// "half are seen" to "one in some dozens".
    private static final double[] LOWER = {0, 1.5, 3};

    private Start() {}

    /// Every fourth chain starts near independence with each list's share of the observed people,
    /// the others at random from the prior, shifted towards more or fewer unseen.
    static double[] of(HistoryTree tree, int classes, int place, UniformRandomProvider random) {
        int logits = tree.lists() * classes;
        double[] point = new double[logits + classes - 1];
        for (int i = 0; i < point.length; i++) {
            double u = (random.nextLong() >>> 12 | 1) * 0x1p-52;
            point[i] = i < logits ? Math.log(u / (1 - u)) : Math.log(-Math.log(u));
        }
        boolean independent = place % (LOWER.length + 1) == 0;
        for (int i = 0; i < logits; i++) {
            if (independent && i % classes == 0) {
                point[i] = logitOf(tree, i / classes);
            } else if (!independent) {
                point[i] -= LOWER[place % (LOWER.length + 1) - 1];
            }
        }
        if (independent && classes > 1) {
            point[logits] = Math.log(ONE_CLASS);
        }
        return point;
    }

    private static double logitOf(HistoryTree tree, int list) {
        double on = 0;
        for (int node = 1; node < tree.size(); node++) {
            on += (tree.history(node) & 1 << list) != 0 ? tree.count(node) : 0;
        }
        return Math.log((on + 1) / (tree.people() - on + 1));
    }
}
