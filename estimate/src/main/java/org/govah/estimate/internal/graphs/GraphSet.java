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
}
