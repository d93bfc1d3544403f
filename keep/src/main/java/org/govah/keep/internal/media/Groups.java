package org.govah.keep.internal.media;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers joined into groups, each known by its smallest number.
public final class Groups {
    private final int[] parent;

    /// So many numbers from 0, each a group of its own.
    public Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /// Makes two groups one.
    public void join(int a, int b) {
        int one = root(a);
        int other = root(b);
        parent[Math.max(one, other)] = Math.min(one, other);
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// The groups in the order of their smallest numbers, each ascending.
    public List<List<Integer>> members() {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            members.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(members.values());
    }
}
