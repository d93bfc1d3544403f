package org.govah.estimate.internal.graphs;

import java.util.Arrays;

/// All decomposable graphs of up to [#MOST_LISTS] lists.
///
/// A graph is one number: for list `v` the bits from `v (v - 1) / 2` on say which of the earlier
/// lists are its neighbours.
final class AllGraphs implements GraphSet {
    /// The most lists whose graphs are all looked at: with seven there are 617,675, with eight
    /// 30,888,596.
    static final int MOST_LISTS = 7;

    private final int lists;
    private final int[] codes;

    private AllGraphs(int lists, int[] codes) {
        this.lists = lists;
        this.codes = codes;
    }

    /// Every decomposable graph once, ascending by its number.
    ///
    /// A part of a decomposable graph is decomposable, so the graphs of one list more are those of
    /// one list less with each set of neighbours for the new list that leaves no cycle without a
    /// chord.
    ///
    /// @param lists 1 to [#MOST_LISTS]
    static AllGraphs of(int lists) {
        int[] codes = {0};
        for (int v = 1; v < lists; v++) {
            codes = extended(codes, v);
        }
        Arrays.sort(codes);
        return new AllGraphs(lists, codes);
    }

    private static int[] extended(int[] codes, int lists) {
        int[] more = new int[codes.length << lists];
        int[] neighbours = new int[lists];
        int count = 0;
        for (int code : codes) {
            decode(code, neighbours);
            for (int joined = 0; joined < 1 << lists; joined++) {
                if (staysDecomposable(neighbours, joined)) {
                    more[count++] = code | joined << start(lists);
                }
            }
        }
        return Arrays.copyOf(more, count);
    }

    /// Whether a new list may have these neighbours: a cycle through it without a chord would go
    /// out by one neighbour and in by another that is none of the first's, through lists that are
    /// no neighbours of the new one. So each connected part of those may touch a clique only.
    private static boolean staysDecomposable(int[] neighbours, int joined) {
        int left = ((1 << neighbours.length) - 1) & ~joined;
        while (left != 0) {
            int part = 0;
            int fresh = Integer.lowestOneBit(left);
            int touched = 0;
            while (fresh != 0) {
                int list = Integer.numberOfTrailingZeros(fresh);
                part |= 1 << list;
                touched |= neighbours[list];
                fresh = (fresh | (neighbours[list] & left)) & ~part;
            }
            if (!CliqueTree.isClique(neighbours, touched & joined)) {
                return false;
            }
            left &= ~part;
        }
        return true;
    }

    private static int start(int list) {
        return list * (list - 1) / 2;
    }

    private static void decode(int code, int[] into) {
        Arrays.fill(into, 0);
        for (int v = 1; v < into.length; v++) {
            int earlier = (code >>> start(v)) & ((1 << v) - 1);
            into[v] |= earlier;
            for (int left = earlier; left != 0; left &= left - 1) {
                into[Integer.numberOfTrailingZeros(left)] |= 1 << v;
            }
        }
    }

    /// The same without the graph in which every list is a neighbour of every other.
    AllGraphs withoutSaturated() {
        return new AllGraphs(lists, Arrays.copyOf(codes, codes.length - 1));
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public double logFactor(int place) {
        return 0;
    }

    @Override
    public double logFactorOutside() {
        return 0;
    }

    @Override
    public void read(int place, int[] into) {
        decode(codes[place], into);
    }
}
