package org.govah.estimate.internal.latentclass;

import java.util.List;

/// Chains as far as they have run; its arrays are not shared outside the package.
final class LatentClassRun {
    private final List<Sampling> parts;
    private final double[][] totals;
    private final Convergence convergence;
    private final int temperatures;

    /// @param totals of each chain, all of one length
    /// @param temperatures of each chain, 1 where plain
    LatentClassRun(
            List<Sampling> parts, double[][] totals, Convergence convergence, int temperatures) {
        this.parts = List.copyOf(parts);
        this.totals = totals;
        this.convergence = convergence;
        this.temperatures = temperatures;
    }

    List<Sampling> parts() {
        return parts;
    }

    double[][] totals() {
        return totals;
    }

    Convergence convergence() {
        return convergence;
    }

    int temperatures() {
        return temperatures;
    }

    boolean converged() {
        return LatentClass.converged(convergence);
    }

    /// The predictive p-value over all checks.
    double fit() {
        double checks = parts.stream().mapToLong(part -> part.check().checks()).sum();
        double further = parts.stream().mapToLong(part -> part.check().further()).sum();
        return further / checks;
    }
}
