package org.govah.estimate.internal.latentclass;

/// A density to sample from, known but for its constant.
interface LogDensity {
    /// How many coordinates a point has.
    int dimension();

    /// The log density at a point; sets `gradient`. Not a number, or minus infinity, where the
    /// arithmetic ends: the sampler then refuses the point.
    double at(double[] point, double[] gradient);
}
