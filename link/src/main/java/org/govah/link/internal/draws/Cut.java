package org.govah.link.internal.draws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.govah.link.internal.join.Evidence;
import org.govah.link.internal.join.ScoredPairs;

/// A component cut at its weak pairs.
///
/// @param pieces their nodes, ascending in each
/// @param lost the probabilities of the pairs between pieces, summed
record Cut(List<int[]> pieces, double lost) {
    /// Cuts; what the linkage at hand holds together stays together.
    static Cut of(Evidence evidence, int[] nodes, int[] base, double least) {
        int[] parent = new int[nodes.length];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < nodes.length; i++) {
            union(parent, i, Arrays.binarySearch(nodes, base[nodes[i]]));
            for (int at = evidence.from(nodes[i]); at < evidence.from(nodes[i] + 1); at++) {
                if (evidence.neighbour(at) < nodes[i] && evidence.logOddsAt(at) >= least) {
                    union(parent, i, Arrays.binarySearch(nodes, evidence.neighbour(at)));
                }
            }
        }
        return new Cut(pieces(parent, nodes), lost(evidence, nodes, parent));
    }

    private static double lost(Evidence evidence, int[] nodes, int[] parent) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            for (int at = evidence.from(nodes[i]); at < evidence.from(nodes[i] + 1); at++) {
                int j = Arrays.binarySearch(nodes, evidence.neighbour(at));
                if (j >= 0 && j < i && root(parent, i) != root(parent, j)) {
                    sum += ScoredPairs.probability(evidence.logOddsAt(at));
                }
            }
        }
        return sum;
    }

    private static List<int[]> pieces(int[] parent, int[] nodes) {
        int[] size = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            size[root(parent, i)]++;
        }
        int[][] of = new int[nodes.length][];
        List<int[]> out = new ArrayList<>();
        for (int i = 0; i < nodes.length; i++) {
            int root = root(parent, i);
            if (root == i) {
                of[i] = new int[size[i]];
                out.add(of[i]);
                size[i] = 0;
            }
            of[root][size[root]++] = nodes[i];
        }
        return out;
    }

    private static void union(int[] parent, int a, int b) {
        if (b >= 0) {
            int one = root(parent, a);
            int two = root(parent, b);
            parent[Math.max(one, two)] = Math.min(one, two);
        }
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
