package org.govah.link.internal.join;

import java.util.Arrays;

/// Joins the nodes of a large component, best pair first: two groups where the pair that proposes
/// it and the mean log odds of all pairs between them are enough, so that one lucky pair does not
/// chain two people together.
final class Greedy {
    /// In larger groups only this many members of each are compared: groups of thousands arise
    /// where thousands of rows are alike, and there any few members stand for all.
    private static final int MEMBERS = 12;

    private final Component component;
    private final double least;
    private final int[] parent;
    private final int[] size;
    private final int[] next;
    private final long[] different;

    private Greedy(Component component, double least) {
        this.component = component;
        this.least = least;
        parent = new int[component.size()];
        size = new int[component.size()];
        next = new int[component.size()];
        Arrays.setAll(parent, i -> i);
        Arrays.setAll(next, i -> i);
        Arrays.fill(size, 1);
        different = different(component);
    }

    /// Pairs of nodes of the component that people decided are different.
    private static long[] different(Component component) {
        int[] nodes = new int[component.size()];
        Arrays.setAll(nodes, component::node);
        return Arrays.stream(component.evidence().bindings().different())
                .filter(p ->
                        Arrays.binarySearch(nodes, ScoredPairs.lower(p)) >= 0
                                && Arrays.binarySearch(nodes, ScoredPairs.higher(p)) >= 0)
                .map(p ->
                        ScoredPairs.pair(
                                Arrays.binarySearch(nodes, ScoredPairs.lower(p)),
                                Arrays.binarySearch(nodes, ScoredPairs.higher(p))))
                .toArray();
    }

    /// The group of each node, named by its lowest node.
    static int[] solve(Component component, double least) {
        Greedy greedy = new Greedy(component, least);
        for (long edge : greedy.bestFirst()) {
            int place = (int) edge;
            int end = component.end(place);
            greedy.tryJoin(greedy.owner(place), end);
        }
        int[] out = new int[component.size()];
        Arrays.setAll(out, i -> Components.root(greedy.parent, i));
        return out;
    }

    /// Edges by falling score; among equals in the order of their nodes.
    private long[] bestFirst() {
        long[] out = new long[component.places() / 2];
        int count = 0;
        for (int i = 0; i < component.size(); i++) {
            for (int at = component.from(i); at < component.from(i + 1); at++) {
                if (component.end(at) > i) {
                    long key = descending((float) component.score(i, component.end(at)));
                    out[count++] = (key << Integer.SIZE) | at;
                }
            }
        }
        Arrays.sort(out);
        return out;
    }

    /// A whole number that falls where the score rises.
    private static long descending(float score) {
        int bits = Float.floatToIntBits(score);
        int ascending = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
        return -(long) ascending;
    }

    /// The node whose edges a place belongs to.
    private int owner(int place) {
        int low = 0;
        int high = component.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (component.from(middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void tryJoin(int i, int j) {
        int a = Components.root(parent, i);
        int b = Components.root(parent, j);
        if (a != b && mean(a, b) >= least && !isDecidedApart(a, b)) {
            int low = Math.min(a, b);
            int high = Math.max(a, b);
            parent[high] = low;
            size[low] += size[high];
            int swap = next[low];
            next[low] = next[high];
            next[high] = swap;
        }
    }

    /// Also of members that are not compared.
    private boolean isDecidedApart(int a, int b) {
        for (long pair : different) {
            int one = Components.root(parent, ScoredPairs.lower(pair));
            int two = Components.root(parent, ScoredPairs.higher(pair));
            if ((one == a && two == b) || (one == b && two == a)) {
                return true;
            }
        }
        return false;
    }

    /// The mean log odds between two groups; minus infinity where they cannot be one person.
    private double mean(int a, int b) {
        double sum = 0;
        int ofA = Math.min(size[a], MEMBERS);
        int ofB = Math.min(size[b], MEMBERS);
        int x = a;
        for (int i = 0; i < ofA; i++) {
            int y = b;
            for (int j = 0; j < ofB; j++) {
                sum += component.score(x, y);
                y = next[y];
            }
            x = next[x];
        }
        return sum / ((double) ofA * ofB);
    }
}
