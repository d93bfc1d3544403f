package org.govah.estimate;

import java.util.OptionalDouble;

/// The priors of the Bayesian methods; the prior of the total is 1/N in all of them.
///
/// @param alphaShape shape of the gamma prior of the stick-breaking concentration, above 0
/// @param alphaRate its rate, above 0
/// @param onList first parameter of the beta prior of the chance to be on a list, above 0
/// @param notOnList its second parameter, above 0
/// @param classes the most latent classes, at least 1
/// @param delta prior weight of one cell in the hyper-Dirichlet of the graphs, above 0; empty for
///   2^-J (one person in all)
/// @param saturated whether the graph in which all lists depend on each other is averaged: it does
///   not identify the total
public record Priors(
        double alphaShape,
        double alphaRate,
        double onList,
        double notOnList,
        int classes,
        OptionalDouble delta,
        boolean saturated) {
    /// Those of Manrique-Vallier (2016) and Madigan and York (1997), without the saturated graph.
    public static final Priors USUAL =
            new Priors(0.25, 0.25, 1, 1, 10, OptionalDouble.empty(), false);

    /// @throws IllegalArgumentException if a parameter is not above 0
    public Priors {
        boolean positive =
                alphaShape > 0
                        && alphaRate > 0
                        && onList > 0
                        && notOnList > 0
                        && classes >= 1
                        && delta.orElse(1) > 0;
        if (!positive) {
            throw new IllegalArgumentException("a parameter of a prior is not above 0");
        }
    }
}
