package org.govah.estimate.internal.latentclass;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.Priors;

/// Several points of one table that move side by side: exchanges of labels, then a trajectory.
final class Lanes {
    /// Lanes are worked on four at a time.
    static final int AT_ONCE = 4;

    /// The first step times the root of the people: a logit is known to about one over that root.
    private static final double FIRST_STEP = 0.3;

    /// The longest trajectory, in units of the point: some spreads of the least known coordinates.
    private static final double LONGEST = 4;

    /// The most leapfrog steps of one trajectory.
    static final int MOST_STEPS = 200;

    private final UniformRandomProvider random;
    private final LatentClassDensity density;
    private final HamiltonianSampler sampler;
    private final ClassOrder order;
    private final double[] point;

    /// @param powers of the likelihood, a multiple of [#AT_ONCE] of them
    /// @param place of the first lane among all: decides where each starts
    Lanes(
            HistoryTree tree,
            int classes,
            Priors priors,
            double[] powers,
            int place,
            UniformRandomProvider random) {
        this.random = random;
        this.density = new LatentClassDensity(tree, classes, priors, powers);
        this.order = new ClassOrder(tree.lists(), classes, priors);
        this.point = new double[density.size() / powers.length];
        double[] starts = new double[density.size()];
        for (int w = 0; w < powers.length; w++) {
            double[] start = Start.of(tree, classes, place + w, random);
            for (int c = 0; c < point.length; c++) {
                starts[c * powers.length + w] = start[c];
            }
        }
        this.sampler = new HamiltonianSampler(density, starts, random);
        for (int w = 0; w < powers.length; w++) {
            sampler.steps()[w] = FIRST_STEP / Math.sqrt(Math.max(1, tree.people() * powers[w]));
        }
    }

    int count() {
        return density.lanes();
    }

    double power(int lane) {
        return density.power(lane);
    }

    /// Weighs the likelihood otherwise from here on.
    void weigh(double[] powers) {
        density.weigh(powers);
        sampler.refresh();
    }

    /// The log likelihood by lane to its full power; not a copy.
    double[] logLikelihood() {
        return sampler.logLikelihood();
    }

    /// The point of one lane; the next call writes over it.
    double[] point(int lane) {
        for (int c = 0; c < point.length; c++) {
            point[c] = sampler.points()[c * count() + lane];
        }
        return point;
    }

    private void put(int lane) {
        for (int c = 0; c < point.length; c++) {
            sampler.points()[c * count() + lane] = point[c];
        }
    }

    /// Exchanges the points of two lanes; who does so calls [#refresh].
    void exchange(int one, int other) {
        double[] points = sampler.points();
        for (int i = 0; i < points.length; i += count()) {
            double kept = points[i + one];
            points[i + one] = points[i + other];
            points[i + other] = kept;
        }
    }

    /// Looks at the density again after points were exchanged.
    void refresh() {
        sampler.refresh();
    }

    /// What comes before each move of [#learn].
    interface Before {
        void move();
    }

    /// Moves and sets the step of each lane.
    void learn(int moves, int mostSteps, Before before) {
        if (moves == 0) {
            return;
        }
        StepSize[] sizes =
                Arrays.stream(sampler.steps()).mapToObj(StepSize::new).toArray(StepSize[]::new);
        for (int i = 0; i < moves; i++) {
            for (int w = 0; w < sizes.length; w++) {
                sampler.steps()[w] = sizes[w].now();
            }
            before.move();
            double[] chance = move(mostSteps);
            for (int w = 0; w < sizes.length; w++) {
                sizes[w].learn(chance[w]);
            }
        }
        for (int w = 0; w < sizes.length; w++) {
            sampler.steps()[w] = sizes[w].learned();
        }
    }

    /// One proposal a lane, each of as many steps: so many that a lane of the middle step goes the
    /// longest way, times a random share.
    ///
    /// @return by lane its chance to be taken
    double[] move(int mostSteps) {
        boolean changed = false;
        for (int w = 0; w < count(); w++) {
            if (order.shuffle(point(w), random)) {
                put(w);
                changed = true;
            }
        }
        if (changed) {
            sampler.refresh();
        }
        double log = Arrays.stream(sampler.steps()).map(Math::log).average().orElseThrow();
        int most = (int) Math.clamp(Math.ceil(LONGEST / Math.exp(log)), 1, mostSteps);
        return sampler.move(1 + random.nextInt(most));
    }
}
