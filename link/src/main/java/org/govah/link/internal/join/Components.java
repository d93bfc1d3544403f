package org.govah.link.internal.join;

import java.util.Arrays;

/// The connected components of at least two nodes, by the pairs at or above some log odds: nothing
/// that is decided in one bears on another.
///
/// @param nodes the nodes of the components one after the other, ascending in each; components in
///   the order of their lowest node
/// @param from where each component begins in `nodes`, and the end
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record Components(int[] nodes, int[] from) {
    /// Finds them.
    ///
    /// @param least log odds that connect
    public static Components of(Evidence evidence, double least) {
        int n = evidence.records();
        int[] parent = new int[n];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < n; i++) {
            for (int at = evidence.from(i); at < evidence.from(i + 1); at++) {
                if (evidence.neighbour(at) < i && evidence.logOddsAt(at) >= least) {
                    union(parent, i, evidence.neighbour(at));
                }
            }
        }
        return ofRoots(parent);
    }

    /// The two trees as one, named by the lower node.
    static void union(int[] parent, int a, int b) {
        int one = root(parent, a);
        int two = root(parent, b);
        parent[Math.max(one, two)] = Math.min(one, two);
    }

    /// The lowest node of the tree; the way there is halved.
    static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static Components ofRoots(int[] parent) {
        int n = parent.length;
        int[] size = new int[n];
        for (int i = 0; i < n; i++) {
            size[root(parent, i)]++;
        }
        int count = 0;
        int total = 0;
        for (int s : size) {
            count += s > 1 ? 1 : 0;
            total += s > 1 ? s : 0;
        }
        int[] from = new int[count + 1];
        int[] nodes = new int[total];
        int next = 0;
        int component = 0;
        for (int i = 0; i < n; i++) {
            int root = root(parent, i);
            if (root == i && size[i] > 1) {
                from[component++] = next;
                int first = next;
                next += size[i];
                size[i] = first;
            } else if (root == i) {
                size[i] = -1;
            }
            if (size[root] >= 0) {
                nodes[size[root]++] = i;
            }
        }
        from[count] = total;
        return new Components(nodes, from);
    }

    /// How many components.
    public int count() {
        return from.length - 1;
    }

    /// How many nodes one has.
    public int size(int component) {
        return from[component + 1] - from[component];
    }

    /// The nodes of one, ascending.
    public int[] of(int component) {
        return Arrays.copyOfRange(nodes, from[component], from[component + 1]);
    }

    /// The lowest node of one.
    public int lowest(int component) {
        return nodes[from[component]];
    }
}
