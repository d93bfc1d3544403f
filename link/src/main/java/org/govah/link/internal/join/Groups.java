package org.govah.link.internal.join;

import java.util.Arrays;

/// Records in groups: at first each alone, then joined (union by size). Each group knows its
/// members and its lists.
final class Groups {
    private final int[] parent;
    private final int[] size;
    private final int[] next;
    private final long[] lists;
    private final int words;

    /// @param listOf the list of each record, from 0
    /// @param listCount how many lists
    Groups(int[] listOf, int listCount) {
        int n = listOf.length;
        parent = new int[n];
        size = new int[n];
        next = new int[n];
        words = (listCount + Long.SIZE - 1) / Long.SIZE;
        lists = new long[n * words];
        Arrays.setAll(parent, i -> i);
        Arrays.setAll(next, i -> i);
        Arrays.fill(size, 1);
        for (int i = 0; i < n; i++) {
            lists[i * words + listOf[i] / Long.SIZE] |= 1L << (listOf[i] % Long.SIZE);
        }
    }

    /// The number of a record's group, which is the number of one of its members.
    int of(int record) {
        int root = record;
        while (parent[root] != root) {
            root = parent[root];
        }
        for (int at = record; parent[at] != root; ) {
            int up = parent[at];
            parent[at] = root;
            at = up;
        }
        return root;
    }

    /// Whether two groups have an entry on one list.
    boolean shareList(int a, int b) {
        for (int w = 0; w < words; w++) {
            if ((lists[a * words + w] & lists[b * words + w]) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Joins two different groups.
    void join(int a, int b) {
        int large = size[a] >= size[b] ? a : b;
        int small = large == a ? b : a;
        parent[small] = large;
        size[large] += size[small];
        int swap = next[large];
        next[large] = next[small];
        next[small] = swap;
        for (int w = 0; w < words; w++) {
            lists[large * words + w] |= lists[small * words + w];
        }
    }

    /// The members of a group, at most `most` of them.
    int[] members(int group, int most) {
        int[] out = new int[Math.min(size[group], most)];
        int at = group;
        for (int i = 0; i < out.length; i++) {
            out[i] = at;
            at = next[at];
        }
        return out;
    }
}
