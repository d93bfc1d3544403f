package org.govah.estimate.internal.graphs;

/// The cliques and separators of one graph after another, in buffers that are used again.
///
/// A graph is given by the neighbours of each list, a set of lists by its bits.
final class CliqueTree {
    private final int lists;
    private final int[] cliques;
    private final int[] separators;
    private int cliqueCount;
    private int separatorCount;

    /// @param lists 1 to 20
    CliqueTree(int lists) {
        this.lists = lists;
        cliques = new int[lists];
        separators = new int[lists];
    }

    /// Reads a graph by maximum cardinality search (Tarjan and Yannakakis 1984); a new clique
    /// begins where the earlier neighbours of a list are not the clique before it (Blair and Peyton
    /// 1993).
    ///
    /// @return whether the graph is decomposable; only then are the cliques and separators its own
    boolean read(int[] neighbours) {
        cliqueCount = 0;
        separatorCount = 0;
        int done = 0;
        int clique = 0;
        for (int i = 0; i < lists; i++) {
            int next = next(neighbours, done);
            int earlier = neighbours[next] & done;
            if (!isClique(neighbours, earlier)) {
                return false;
            }
            if (earlier != clique) {
                cliques[cliqueCount++] = clique;
                if (earlier != 0) {
                    separators[separatorCount++] = earlier;
                }
            }
            clique = earlier | 1 << next;
            done |= 1 << next;
        }
        cliques[cliqueCount++] = clique;
        return true;
    }

    /// The list not yet done with the most neighbours that are, the first of several.
    private int next(int[] neighbours, int done) {
        int next = -1;
        int most = -1;
        for (int v = 0; v < lists; v++) {
            int count = Integer.bitCount(neighbours[v] & done);
            if ((done >>> v & 1) == 0 && count > most) {
                most = count;
                next = v;
            }
        }
        return next;
    }

    /// Whether all lists of a set are neighbours of each other.
    static boolean isClique(int[] neighbours, int set) {
        for (int left = set; left != 0; left &= left - 1) {
            int v = Integer.numberOfTrailingZeros(left);
            if ((set & ~neighbours[v]) != 1 << v) {
                return false;
            }
        }
        return true;
    }

    int cliques() {
        return cliqueCount;
    }

    int clique(int place) {
        return cliques[place];
    }

    /// How many separators that are not empty, each as often as it occurs.
    int separators() {
        return separatorCount;
    }

    int separator(int place) {
        return separators[place];
    }
}
