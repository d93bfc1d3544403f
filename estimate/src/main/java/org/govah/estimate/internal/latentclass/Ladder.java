package org.govah.estimate.internal.latentclass;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.Priors;

/// One chain that can leave a mode: replica exchange over powers of the likelihood, neighbours
/// exchanged at even and odd places in turn (Okabe and others 2001; Syed, Bouchard-Cote,
/// Deligiannidis and Doucet 2022). The last lane has the whole likelihood; only its totals are
/// kept.
final class Ladder implements Sampling {
    /// How many powers; a multiple of what [Lanes] work on at a time.
    static final int TEMPERATURES = 8;

    /// The least power. Below some three tenths whole classes are lost and found again, which takes
    /// longer than the exchange saves (measured on the Netherlands).
    static final double LEAST_POWER = 0.3;

    /// Where neighbours always exchange their distance is still not unlimited.
    private static final double LEAST_REFUSED = 0.02;

    /// Parts of the warm-up after which the powers are spaced again.
    private static final double[] SPACED_AFTER = {0.15, 0.15, 0.25};

    private final Lanes lanes;
    private final Totals totals;
    private final UniformRandomProvider random;
    private final double[] refused = new double[TEMPERATURES - 1];
    private final double[] powers = new double[TEMPERATURES];
    private int rounds;

    /// @param place of the ladder among all, from 0: decides where it starts
    Ladder(HistoryTree tree, int classes, Priors priors, int place, UniformRandomProvider random) {
        Arrays.setAll(
                powers, i -> Math.pow(LEAST_POWER, (TEMPERATURES - 1.0 - i) / (TEMPERATURES - 1)));
        this.lanes = new Lanes(tree, classes, priors, powers, place, random);
        this.totals = new Totals(tree, classes, random);
        this.random = random;
    }

    @Override
    public void warmUp(int moves) {
        int done = 0;
        for (double part : SPACED_AFTER) {
            int now = (int) (part * moves);
            lanes.learn(now, done == 0 ? Chains.SETTLING_STEPS : Lanes.MOST_STEPS, this::exchange);
            space();
            done += now;
        }
        lanes.learn(moves - done, Lanes.MOST_STEPS, this::exchange);
    }

    @Override
    public double[][] draw(int moves) {
        double[][] drawn = new double[1][moves];
        for (int i = 0; i < moves; i++) {
            exchange();
            lanes.move(Lanes.MOST_STEPS);
            drawn[0][i] = totals.at(lanes.point(TEMPERATURES - 1));
        }
        return drawn;
    }

    @Override
    public FitCheck check() {
        return totals.check();
    }

    /// Proposes to exchange each second pair of neighbours: their densities differ only in the
    /// power, so the log ratio is `(b_i - b_{i+1}) (log L_{i+1} - log L_i)`.
    private void exchange() {
        boolean changed = false;
        for (int i = rounds % 2; i + 1 < TEMPERATURES; i += 2) {
            double[] log = lanes.logLikelihood();
            double gain = (powers[i] - powers[i + 1]) * (log[i + 1] - log[i]);
            double chance = Math.min(1, Math.exp(gain));
            refused[i] += 1 - chance;
            if (random.nextDouble() < chance) {
                lanes.exchange(i, i + 1);
                changed = true;
            }
        }
        if (changed) {
            lanes.refresh();
        }
        rounds++;
    }

    /// Spaces the powers so that all neighbours refuse alike: equal parts of the barrier, taken as
    /// linear in the logarithm of the power between neighbours (Syed and others 2022, section 5.1).
    private void space() {
        double[] barrier = new double[TEMPERATURES];
        for (int i = 0; i + 1 < TEMPERATURES; i++) {
            barrier[i + 1] =
                    barrier[i] + Math.max(LEAST_REFUSED, 2 * refused[i] / Math.max(1, rounds));
        }
        double[] before = powers.clone();
        int below = 0;
        for (int i = 1; i + 1 < TEMPERATURES; i++) {
            double wanted = barrier[TEMPERATURES - 1] * i / (TEMPERATURES - 1);
            while (barrier[below + 1] < wanted) {
                below++;
            }
            double part = (wanted - barrier[below]) / (barrier[below + 1] - barrier[below]);
            powers[i] = before[below] * Math.pow(before[below + 1] / before[below], part);
        }
        lanes.weigh(powers);
        Arrays.fill(refused, 0);
        rounds = 0;
    }
}
