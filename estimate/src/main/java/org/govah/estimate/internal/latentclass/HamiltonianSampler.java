package org.govah.estimate.internal.latentclass;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Hamiltonian Monte Carlo with trajectories of jittered length (Neal 2011).
final class HamiltonianSampler {
    /// The longest trajectory, in units of the point: the spread of the least known coordinates.
    private static final double LONGEST = 8;

    /// The most leapfrog steps of one trajectory.
    static final int MOST_STEPS = 200;

    private final LogDensity density;
    private final UniformRandomProvider random;
    private final ContinuousSampler normal;
    private final double[] point;
    private double[] gradient;
    private double log;

    HamiltonianSampler(LogDensity density, double[] start, UniformRandomProvider random) {
        this.density = density;
        this.random = random;
        this.normal = ZigguratSampler.NormalizedGaussian.of(random);
        this.point = start.clone();
        this.gradient = new double[start.length];
        refresh();
    }

    /// The point reached; not a copy. Who changes it calls [#refresh].
    double[] point() {
        return point;
    }

    /// Looks at the density again after the point was changed from outside.
    void refresh() {
        log = density.at(point, gradient);
    }

    /// One proposal, taken or not.
    ///
    /// @param step length of one leapfrog step
    /// @param mostSteps at most so many of them
    /// @return its chance to be taken, 0 to 1
    double move(double step, int mostSteps) {
        int most = (int) Math.clamp(Math.ceil(LONGEST / step), 1, mostSteps);
        int steps = 1 + random.nextInt(most);
        double[] momentum = new double[point.length];
        double before = log;
        for (int i = 0; i < momentum.length; i++) {
            momentum[i] = normal.sample();
            before -= momentum[i] * momentum[i] / 2;
        }
        double[] to = point.clone();
        double[] slope = gradient.clone();
        double reached = leapfrog(to, momentum, slope, step, steps);
        double after = reached;
        for (double m : momentum) {
            after -= m * m / 2;
        }
        double chance = Double.isFinite(after) ? Math.min(1, Math.exp(after - before)) : 0;
        if (random.nextDouble() < chance) {
            System.arraycopy(to, 0, point, 0, to.length);
            gradient = slope;
            log = reached;
        }
        return chance;
    }

    private double leapfrog(
            double[] to, double[] momentum, double[] slope, double step, int steps) {
        double reached = log;
        for (int s = 0; s < steps && Double.isFinite(reached); s++) {
            for (int i = 0; i < to.length; i++) {
                momentum[i] += step / 2 * slope[i];
                to[i] += step * momentum[i];
            }
            reached = density.at(to, slope);
            for (int i = 0; i < to.length; i++) {
                momentum[i] += step / 2 * slope[i];
            }
        }
        return reached;
    }
}
