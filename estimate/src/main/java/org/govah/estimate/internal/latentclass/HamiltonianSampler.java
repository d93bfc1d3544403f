package org.govah.estimate.internal.latentclass;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Hamiltonian Monte Carlo (Neal 2011) in all lanes of a density step by step together; each lane
/// takes or refuses its own proposal.
final class HamiltonianSampler {
    private final LatentClassDensity density;
    private final int lanes;
    private final UniformRandomProvider random;
    private final ContinuousSampler normal;
    private final double[] points;
    private final double[] steps;
    private final double[] stride;
    private final double[] momentum;
    private final double[] gradient;
    private final double[] to;
    private final double[] slope;
    private final double[] prior;
    private final double[] likelihood;
    private final double[] energy;
    private final double[] chance;

    /// @param starts lane beside lane, as the density wants them
    HamiltonianSampler(LatentClassDensity density, double[] starts, UniformRandomProvider random) {
        this.density = density;
        this.lanes = density.lanes();
        this.random = random;
        this.normal = ZigguratSampler.NormalizedGaussian.of(random);
        this.points = starts.clone();
        this.steps = new double[lanes];
        this.stride = new double[points.length];
        this.momentum = new double[points.length];
        this.gradient = new double[points.length];
        this.to = new double[points.length];
        this.slope = new double[points.length];
        this.prior = new double[lanes];
        this.likelihood = new double[lanes];
        this.energy = new double[lanes];
        this.chance = new double[lanes];
        refresh();
    }

    /// The points reached, lane beside lane; not a copy. Who changes them calls [#refresh].
    double[] points() {
        return points;
    }

    /// The length of one leapfrog step by lane; not a copy.
    double[] steps() {
        return steps;
    }

    /// The log likelihood of the point reached, by lane, to its full power; not a copy.
    double[] logLikelihood() {
        return likelihood;
    }

    /// Looks at the density again after points or powers were changed from outside.
    void refresh() {
        density.at(points, gradient);
        System.arraycopy(density.logPrior(), 0, prior, 0, lanes);
        System.arraycopy(density.logLikelihood(), 0, likelihood, 0, lanes);
    }

    /// One proposal a lane.
    ///
    /// @param count leapfrog steps
    /// @return by lane its chance to be taken, 0 to 1; not a copy
    double[] move(int count) {
        for (int i = 0; i < points.length; i++) {
            momentum[i] = normal.sample();
            stride[i] = steps[i % lanes];
        }
        Arrays.fill(energy, 0);
        addEnergy(1);
        leapfrog(count);
        addEnergy(-1);
        for (int w = 0; w < lanes; w++) {
            double gain =
                    energy[w]
                            + (density.logPrior()[w] - prior[w])
                            + density.power(w) * (density.logLikelihood()[w] - likelihood[w]);
            chance[w] = Double.isFinite(gain) ? Math.min(1, Math.exp(gain)) : 0;
            if (random.nextDouble() < chance[w]) {
                take(w);
            }
        }
        return chance;
    }

    private void addEnergy(int sign) {
        for (int i = 0; i < momentum.length; i += lanes) {
            for (int w = 0; w < lanes; w++) {
                energy[w] += sign * momentum[i + w] * momentum[i + w] / 2;
            }
        }
    }

    private void take(int lane) {
        for (int i = lane; i < points.length; i += lanes) {
            points[i] = to[i];
            gradient[i] = slope[i];
        }
        prior[lane] = density.logPrior()[lane];
        likelihood[lane] = density.logLikelihood()[lane];
    }

    private void leapfrog(int count) {
        System.arraycopy(points, 0, to, 0, to.length);
        push(momentum, stride, gradient, 0.5);
        for (int s = 1; s < count; s++) {
            push(to, stride, momentum, 1);
            density.slope(to, slope);
            push(momentum, stride, slope, 1);
        }
        push(to, stride, momentum, 1);
        density.at(to, slope);
        push(momentum, stride, slope, 0.5);
    }

    private static void push(double[] what, double[] stride, double[] by, double part) {
        for (int i = 0; i < what.length; i++) {
            what[i] += part * stride[i] * by[i];
        }
    }
}
