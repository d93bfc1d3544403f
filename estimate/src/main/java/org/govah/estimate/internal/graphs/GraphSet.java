package org.govah.estimate.internal.graphs;

/// Decomposable graphs of the same lists, in a fixed order.
interface GraphSet {
    /// How many.
    int size();

    /// Writes the neighbours of each list in one graph.
    ///
    /// @param place 0 to `size - 1`
    /// @param into as many places as there are lists
    void read(int place, int[] into);

    /// The log of what the mass of a graph is multiplied by in the average; 0 where all graphs are
    /// there.
    double logFactor(int place);

    /// The same for a graph that is not in the set.
    double logFactorOutside();
}
