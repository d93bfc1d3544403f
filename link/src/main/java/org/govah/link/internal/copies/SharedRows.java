package org.govah.link.internal.copies;

import java.util.Arrays;

/// For each two lists the rows of persons who are on both. Linear in records: of one person no more
/// than [#MOST_ROWS] rows of a list are looked at.
final class SharedRows {
    /// A person with more rows on one list is a block of equal names, not a person.
    private static final int MOST_ROWS = 4;

    private final int lists;
    private final int[] listOf;
    private final int[] groups;
    private final int[] members;
    private final int[] start;
    private final boolean[] kept;
    private final int[] pairStart;
    private final long[] pairs;

    /// @param listOf the list of each record, 0 to `lists - 1`
    /// @param groups the person of each record, 0 to the number of records - 1
    SharedRows(int[] listOf, int[] groups, int lists) {
        this.lists = lists;
        this.listOf = listOf.clone();
        this.groups = groups.clone();
        start = starts();
        members = members();
        kept = kept();
        pairStart = new int[lists * lists + 1];
        each((a, b) -> pairStart[cell(a, b) + 1]++);
        for (int i = 0; i < lists * lists; i++) {
            pairStart[i + 1] = Math.addExact(pairStart[i + 1], pairStart[i]);
        }
        pairs = new long[pairStart[lists * lists]];
        int[] at = Arrays.copyOf(pairStart, lists * lists);
        each((a, b) -> pairs[at[cell(a, b)]++] = ((long) a << Integer.SIZE) | b);
    }

    private interface Pair {
        void take(int a, int b);
    }

    private int cell(int a, int b) {
        return listOf[a] * lists + listOf[b];
    }

    private int[] starts() {
        int[] out = new int[groups.length + 2];
        for (int group : groups) {
            out[group + 2]++;
        }
        for (int i = 2; i < out.length; i++) {
            out[i] += out[i - 1];
        }
        return out;
    }

    /// Sorts by person; leaves in `start[g]` where person `g` begins.
    private int[] members() {
        int[] out = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            out[start[groups[i] + 1]++] = i;
        }
        return out;
    }

    /// Which records are looked at; the others leave their person's members.
    private boolean[] kept() {
        boolean[] out = new boolean[groups.length];
        int[] seenFor = new int[lists];
        int[] seen = new int[lists];
        for (int g = 0; g < groups.length; g++) {
            for (int k = start[g]; k < start[g + 1]; k++) {
                int list = listOf[members[k]];
                seen[list] = seenFor[list] == g + 1 ? seen[list] + 1 : 1;
                seenFor[list] = g + 1;
                out[members[k]] = seen[list] <= MOST_ROWS;
            }
            thin(g, out);
        }
        return out;
    }

    private void thin(int group, boolean[] stays) {
        int to = start[group];
        for (int k = start[group]; k < start[group + 1]; k++) {
            if (stays[members[k]]) {
                members[to++] = members[k];
            }
        }
        Arrays.fill(members, to, start[group + 1], -1);
    }

    private void each(Pair pair) {
        for (int a = 0; a < groups.length; a++) {
            if (kept[a]) {
                int end = start[groups[a] + 1];
                for (int k = start[groups[a]]; k < end && members[k] >= 0; k++) {
                    if (listOf[members[k]] != listOf[a]) {
                        pair.take(a, members[k]);
                    }
                }
            }
        }
    }

    /// Pairs of a row of the one list (upper half) and a row of the other of the same person, by
    /// the row of the one.
    long[] of(int one, int other) {
        int cell = one * lists + other;
        return Arrays.copyOfRange(pairs, pairStart[cell], pairStart[cell + 1]);
    }

    /// How many pairs [#of] has.
    int count(int one, int other) {
        int cell = one * lists + other;
        return pairStart[cell + 1] - pairStart[cell];
    }

    static int one(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    static int other(long pair) {
        return (int) pair;
    }
}
