package org.govah.estimate.internal.latentclass;

/// The step of the sampler, set during warm-up so that a wanted share of proposals is taken: dual
/// averaging (Hoffman and Gelman 2014, section 3.2).
final class StepSize {
    /// Share of proposals that shall be taken.
    static final double WANTED = .8;

    private static final double SHRINKAGE = 0.05;
    private static final double EARLY = 10;
    private static final double DECAY = 0.75;

    private final double centre;
    private double error;
    private double log;
    private double average;
    private int steps;

    StepSize(double start) {
        this.centre = Math.log(10 * start);
        this.log = Math.log(start);
    }

    /// Learns from one proposal.
    ///
    /// @param taken its chance to be taken, 0 to 1
    void learn(double taken) {
        steps++;
        double weight = 1 / (steps + EARLY);
        error = (1 - weight) * error + weight * (WANTED - taken);
        log = centre - Math.sqrt(steps) / SHRINKAGE * error;
        double keep = Math.pow(steps, -DECAY);
        average = keep * log + (1 - keep) * average;
    }

    /// The step while learning.
    double now() {
        return Math.exp(log);
    }

    /// The step to keep after warm-up.
    double learned() {
        return Math.exp(average);
    }
}
