package org.govah.link.internal.join;

import java.util.Arrays;

/// One connected component with its nodes numbered from 0: the scores between them, each asked of
/// the [Evidence] once.
public final class Component {
    /// Up to this many nodes the scores stand in a square (64 kB), above in a table of those asked.
    private static final int SQUARE = 128;

    private final Evidence evidence;
    private final int[] nodes;
    private final int[] start;
    private final int[] other;
    private final float[] square;
    private final ScoreTable asked = new ScoreTable();

    /// A component.
    ///
    /// @param nodes ascending
    /// @param least log odds at or above which a pair is an edge
    public Component(Evidence evidence, int[] nodes, double least) {
        this.evidence = evidence;
        this.nodes = nodes.clone();
        square = new float[nodes.length <= SQUARE ? nodes.length * nodes.length : 0];
        Arrays.fill(square, Float.NaN);
        start = new int[nodes.length + 1];
        int count = 0;
        int[] found = new int[2 * nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            for (int at = evidence.from(nodes[i]); at < evidence.from(nodes[i] + 1); at++) {
                int j = Arrays.binarySearch(this.nodes, evidence.neighbour(at));
                if (j >= 0 && evidence.logOddsAt(at) >= least) {
                    found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
                    found[count++] = j;
                }
                if (j >= 0 && square.length > 0) {
                    square[i * nodes.length + j] = evidence.logOddsAt(at);
                }
            }
            start[i + 1] = count;
        }
        other = Arrays.copyOf(found, count);
    }

    /// How many nodes.
    public int size() {
        return nodes.length;
    }

    /// The node's number outside the component.
    public int node(int i) {
        return nodes[i];
    }

    /// The first place of a node's edges; those of `i` end before `from(i + 1)`.
    public int from(int i) {
        return start[i];
    }

    /// The other end of the edge at a place.
    public int end(int place) {
        return other[place];
    }

    /// Edges, each counted from both ends.
    public int places() {
        return other.length;
    }

    /// The evidence.
    public Evidence evidence() {
        return evidence;
    }

    /// Log odds that two different nodes are one person; minus infinity where they cannot be.
    public double score(int i, int j) {
        if (square.length == 0) {
            long key = ScoredPairs.pair(i, j);
            float known = asked.get(key);
            if (Float.isNaN(known)) {
                known = (float) evidence.logOdds(nodes[i], nodes[j]);
                asked.put(key, known);
            }
            return known;
        }
        float known = square[i * nodes.length + j];
        if (Float.isNaN(known)) {
            known = (float) evidence.logOdds(nodes[i], nodes[j]);
            square[i * nodes.length + j] = known;
            square[j * nodes.length + i] = known;
        }
        return known;
    }

    /// Whether two nodes can never be one person.
    public boolean excludes(int i, int j) {
        return score(i, j) == Double.NEGATIVE_INFINITY;
    }
}
