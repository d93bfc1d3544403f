package org.govah.estimate.internal.latentclass;

import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.internal.random.CountSampling;

/// The published sampler, sweep by sweep, the unseen imputed (Manrique-Vallier 2016) and no cap:
/// slow, and different from ours in everything but the model.
final class DirectGibbs {
    private static final double ALPHA = 0.25;

    private final OverlapTable table;
    private final int lists;
    private final int classes;
    private final UniformRandomProvider random;
    private final double[][] lambda;
    private final double[] share;
    private double alpha = 1;
    private double unseen = 1;

    DirectGibbs(OverlapTable table, int classes, UniformRandomProvider random) {
        this.table = table;
        this.lists = table.lists().size();
        this.classes = classes;
        this.random = random;
        this.lambda = new double[classes][lists];
        this.share = new double[classes];
        for (int k = 0; k < classes; k++) {
            share[k] = Math.pow(10, -k);
            for (int j = 0; j < lists; j++) {
                lambda[k][j] = random.nextDouble();
            }
        }
    }

    double[] totals(int warmup, int draws, int thin) {
        double[] totals = new double[draws];
        for (int i = 0; i < warmup; i++) {
            sweep();
        }
        for (int i = 0; i < draws; i++) {
            for (int s = 0; s < thin; s++) {
                sweep();
            }
            totals[i] = table.observed() + unseen;
        }
        return totals;
    }

    private void sweep() {
        double[] all = new double[classes];
        double[][] on = new double[classes][lists];
        table.cells().forEach((history, count) -> allocate(history, count, all, on));
        allocate(0, (long) unseen, all, on);
        double left = 1;
        double later = table.observed() + unseen;
        double logs = 0;
        for (int k = 0; k < classes; k++) {
            later -= all[k];
            double rest = k == classes - 1 ? 0 : logRest(1 + all[k], alpha + later);
            share[k] = k == classes - 1 ? left : left * -Math.expm1(rest);
            left *= Math.exp(rest);
            logs += rest;
            for (int j = 0; j < lists; j++) {
                lambda[k][j] = beta(1 + on[k][j], 1 + all[k] - on[k][j]);
            }
        }
        alpha = CountSampling.gamma(random, ALPHA + classes - 1) / (ALPHA - logs);
        double miss = 0;
        for (int k = 0; k < classes; k++) {
            miss += weight(0, k);
        }
        double people = table.observed();
        unseen = CountSampling.negativeBinomial(random, people, miss / (1 - miss));
    }

    private void allocate(int history, long count, double[] all, double[][] on) {
        double[] weights = new double[classes];
        for (int k = 0; k < classes; k++) {
            weights[k] = weight(history, k);
        }
        double[] dealt = CountSampling.multinomial(random, count, weights);
        for (int k = 0; k < classes; k++) {
            all[k] += dealt[k];
            for (int j = 0; j < lists; j++) {
                on[k][j] += (history & 1 << j) != 0 ? dealt[k] : 0;
            }
        }
    }

    private double weight(int history, int k) {
        double weight = share[k];
        for (int j = 0; j < lists; j++) {
            weight *= (history & 1 << j) != 0 ? lambda[k][j] : 1 - lambda[k][j];
        }
        return weight;
    }

    /// The logarithm of one minus a beta, without underflow where `b` is near 0.
    private double logRest(double a, double b) {
        double logSecond =
                Math.log(CountSampling.gamma(random, b + 1)) + Math.log(random.nextDouble()) / b;
        double first = CountSampling.gamma(random, a);
        double ratio = Math.log(first) - logSecond;
        return ratio > 30 ? -ratio : -Math.log1p(Math.exp(ratio));
    }

    private double beta(double a, double b) {
        double first = CountSampling.gamma(random, a);
        return first / (first + CountSampling.gamma(random, b));
    }
}
