package org.govah.estimate.internal.latentclass;

import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.internal.random.CountSampling;

/// One chain of the latent-class posterior; keeps nothing but totals and the counts of the fit
/// check.
final class Chain {
    /// The first step times the root of the people: a logit is known to about one over that root.
    private static final double FIRST_STEP = 0.3;

    /// The share of warm-up in which the chain comes down from its start. Trajectories are short
    /// there, because a start far from the table gives speed that would carry it out of reach.
    private static final double SETTLING = 0.2;

    private static final int SETTLING_STEPS = 10;

    /// A fit check is made at every so many draws: it costs as much as a draw on wide tables.
    private static final int DRAWS_A_CHECK = 10;

    private final HistoryTree tree;
    private final int classes;
    private final UniformRandomProvider random;
    private final HamiltonianSampler sampler;
    private final ClassOrder order;
    private final FitCheck check;
    private double step;
    private long drawn;

    /// @param place of the chain among the chains, from 0: decides where it starts
    Chain(HistoryTree tree, int classes, int place, UniformRandomProvider random) {
        this.tree = tree;
        this.classes = classes;
        this.random = random;
        this.sampler =
                new HamiltonianSampler(
                        new LatentClassDensity(tree, classes),
                        Start.of(tree, classes, place, random),
                        random);
        this.order = new ClassOrder(tree.lists(), classes);
        this.check = new FitCheck(tree);
        this.step = FIRST_STEP / Math.sqrt(tree.people());
    }

    /// Runs and throws away; sets the step.
    void warmUp(int moves) {
        int settling = (int) (SETTLING * moves);
        learn(settling, SETTLING_STEPS);
        learn(moves - settling, HamiltonianSampler.MOST_STEPS);
    }

    private void learn(int moves, int mostSteps) {
        StepSize size = new StepSize(step);
        for (int i = 0; i < moves; i++) {
            size.learn(move(size.now(), mostSteps));
        }
        step = moves == 0 ? step : size.learned();
    }

    /// Runs on and keeps the totals.
    double[] draw(int moves) {
        double[] totals = new double[moves];
        for (int i = 0; i < moves; i++) {
            move(step, HamiltonianSampler.MOST_STEPS);
            Mixture now = Mixture.at(sampler.point(), tree.lists(), classes);
            double odds = now.unseen() / now.seen();
            totals[i] = tree.people() + CountSampling.negativeBinomial(random, tree.people(), odds);
            if (drawn++ % DRAWS_A_CHECK == 0) {
                check.add(now, random);
            }
        }
        return totals;
    }

    FitCheck check() {
        return check;
    }

    private double move(double size, int mostSteps) {
        if (order.shuffle(sampler.point(), random)) {
            sampler.refresh();
        }
        return sampler.move(size, mostSteps);
    }
}
