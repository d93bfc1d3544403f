package org.govah.estimate;

/// One decomposable graph of the average.
///
/// @param graph its cliques, such as `[A B C] [C D]`
/// @param weight its posterior probability among those averaged, 0 to 1; for a graph left out, the
///   weight it would have had
/// @param tailExponent the posterior of the unseen falls like their number to this power
/// @param averaged whether it is in the average
public record AveragedGraph(String graph, double weight, double tailExponent, boolean averaged) {}
