package org.govah.estimate.internal.graphs;

import java.util.Arrays;

/// One graph of lists, as a key.
final class ListGraph implements Comparable<ListGraph> {
    private final int[] neighbours;

    /// @param neighbours of each list, as bits; copied
    ListGraph(int[] neighbours) {
        this.neighbours = neighbours.clone();
    }

    /// The graph in which every list is a neighbour of every other.
    static ListGraph saturated(int lists) {
        int[] neighbours = new int[lists];
        Arrays.setAll(neighbours, v -> ((1 << lists) - 1) & ~(1 << v));
        return new ListGraph(neighbours);
    }

    /// The neighbours of each list; a copy.
    int[] neighbours() {
        return neighbours.clone();
    }

    void read(int[] into) {
        System.arraycopy(neighbours, 0, into, 0, neighbours.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListGraph graph && Arrays.equals(neighbours, graph.neighbours);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(neighbours);
    }

    @Override
    public int compareTo(ListGraph other) {
        return Arrays.compare(neighbours, other.neighbours);
    }
}
