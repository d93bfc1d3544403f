package org.govah.link.internal.join;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A component parted into groups that change one node at a time. The score of each set that was
/// ever met is remembered by a sum of random numbers, one a node (Zobrist 1970).
public final class Partition {
    /// Groups above this size are left as they are: no single row decides a person of 40 rows, and
    /// the cost of a score grows with the square.
    public static final int LARGEST = 40;

    private final Component component;
    private final TreeScore trees;
    private final double least;
    private final long[] mark;
    private final int[] group;
    private final int[] size;
    private final int[] head;
    private final int[] next;
    private final int[] before;
    private final long[] sum;
    private final int[] free;
    private final ScoreTable remembered = new ScoreTable();
    private final int[] members = new int[LARGEST + 1];
    private int frees;

    /// A partition.
    ///
    /// @param groups the group of each node, named by one of its nodes
    /// @param least subtracted for each link, see [Subsets]
    public Partition(Component component, int[] groups, double least) {
        int k = component.size();
        this.component = component;
        this.least = least;
        trees = new TreeScore(component);
        SplittableRandom random = new SplittableRandom(k);
        mark = random.longs(k).toArray();
        group = new int[k];
        size = new int[k];
        head = new int[k];
        next = new int[k];
        before = new int[k];
        sum = new long[k];
        free = new int[k];
        Arrays.fill(head, -1);
        for (int i = 0; i < k; i++) {
            add(i, groups[i]);
        }
        for (int g = k - 1; g >= 0; g--) {
            if (size[g] == 0) {
                free[frees++] = g;
            }
        }
    }

    /// The group of a node.
    public int groupOf(int i) {
        return group[i];
    }

    /// How many nodes a group has.
    public int sizeOf(int g) {
        return size[g];
    }

    /// The component.
    public Component component() {
        return component;
    }

    /// Takes a node out of its group; it stands nowhere until it is put somewhere.
    public void take(int i) {
        int g = group[i];
        if (before[i] >= 0) {
            next[before[i]] = next[i];
        } else {
            head[g] = next[i];
        }
        if (next[i] >= 0) {
            before[next[i]] = before[i];
        }
        size[g]--;
        sum[g] -= mark[i];
        if (size[g] == 0) {
            free[frees++] = g;
        }
    }

    /// A group without nodes; it stays free until a node is put there.
    public int emptyGroup() {
        return free[frees - 1];
    }

    /// Puts a node that was taken out into a group.
    public void put(int i, int g) {
        if (size[g] == 0) {
            // Nearly always the last; a search keeps it right where it is not.
            int at = frees - 1;
            while (free[at] != g) {
                at--;
            }
            free[at] = free[--frees];
        }
        add(i, g);
    }

    private void add(int i, int g) {
        group[i] = g;
        before[i] = -1;
        next[i] = head[g];
        if (head[g] >= 0) {
            before[head[g]] = i;
        }
        head[g] = i;
        size[g]++;
        sum[g] += mark[i];
    }

    /// The nodes of a group, ascending.
    public int[] members(int g) {
        int[] out = new int[size[g]];
        int at = head[g];
        for (int k = 0; k < out.length; k++) {
            out[k] = at;
            at = next[at];
        }
        Arrays.sort(out);
        return out;
    }

    /// The score of a group as it is.
    public double score(int g) {
        return size[g] < 2 ? 0 : score(g, -1);
    }

    /// The score of a group and one more node; minus infinity where that is too large.
    ///
    /// @param i not in the group
    public double scoreWith(int g, int i) {
        return size[g] == 0 ? 0 : score(g, i);
    }

    private double score(int g, int more) {
        int count = size[g] + (more >= 0 ? 1 : 0);
        if (count > LARGEST) {
            return more >= 0 ? Double.NEGATIVE_INFINITY : 0;
        }
        long key = sum[g] + (more >= 0 ? mark[more] : 0);
        float known = remembered.get(key);
        if (Float.isNaN(known)) {
            int k = 0;
            for (int at = head[g]; at >= 0; at = next[at]) {
                members[k++] = at;
            }
            if (more >= 0) {
                members[k] = more;
            }
            Arrays.sort(members, 0, count);
            known = (float) (trees.of(members, count) - (count - 1) * least);
            remembered.put(key, known);
        }
        return known;
    }

    /// The group of each node, named by its lowest node.
    public int[] groups() {
        int[] name = new int[group.length];
        Arrays.fill(name, -1);
        int[] out = new int[group.length];
        for (int i = 0; i < out.length; i++) {
            name[group[i]] = name[group[i]] < 0 ? i : name[group[i]];
            out[i] = name[group[i]];
        }
        return out;
    }
}
