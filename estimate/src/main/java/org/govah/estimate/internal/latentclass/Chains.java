package org.govah.estimate.internal.latentclass;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.Priors;

/// Four chains of the posterior side by side; keeps nothing but totals and the counts of the fit
/// check.
final class Chains implements Sampling {
    /// The share of warm-up in which the chains come down from their starts. Trajectories are short
    /// there, because a start far from the table gives speed that would carry it out of reach.
    static final double SETTLING = 0.2;

    static final int SETTLING_STEPS = 10;

    private final Lanes lanes;
    private final Totals totals;

    /// @param place of the first chain among all, from 0: decides where each starts
    Chains(HistoryTree tree, int classes, Priors priors, int place, UniformRandomProvider random) {
        double[] powers = new double[Lanes.AT_ONCE];
        Arrays.fill(powers, 1);
        this.lanes = new Lanes(tree, classes, priors, powers, place, random);
        this.totals = new Totals(tree, classes, random);
    }

    @Override
    public void warmUp(int moves) {
        int settling = (int) (SETTLING * moves);
        lanes.learn(settling, SETTLING_STEPS, () -> {});
        lanes.learn(moves - settling, Lanes.MOST_STEPS, () -> {});
    }

    @Override
    public double[][] draw(int moves) {
        double[][] drawn = new double[lanes.count()][moves];
        for (int i = 0; i < moves; i++) {
            lanes.move(Lanes.MOST_STEPS);
            for (int w = 0; w < drawn.length; w++) {
                drawn[w][i] = totals.at(lanes.point(w));
            }
        }
        return drawn;
    }

    @Override
    public FitCheck check() {
        return totals.check();
    }
}
