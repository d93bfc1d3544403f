package org.govah.link.internal.copies;

import java.util.Arrays;

/// What two lists share, counted.
///
/// @param linked rows of the one, and of the other, whose person is on both
/// @param comparable rows of the one whose name is written in one script in both lists
/// @param wordForWord rows of the one, and of the other, that stand in the other list as they are,
///   with more than a name to show it
/// @param nameOnly the same with nothing but a name on both rows
/// @param patterns comparable rows of the one by which values both rows have
/// @param onBoth rows of the one by value of [Likeness] that both rows have
/// @param same of these, those with the same value
/// @param order of the shared rows
/// @param pairs the best partner of each shared row of the one
/// @param alike the likeness of each of these
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
record PairEvidence(
        int[] linked,
        int comparable,
        int[] wordForWord,
        int[] nameOnly,
        int[] patterns,
        int[] onBoth,
        int[] same,
        SharedOrder order,
        long[] pairs,
        int[] alike) {

    /// The share of a list's shared rows that stand in the other's order, 0 to 1; neighbours were
    /// looked at in the one list, and where the other has more shared rows it has no more of these.
    double inOrder(int side) {
        return order.share() * Math.min(1, (double) linked[0] / Math.max(1, linked[side]));
    }

    /// Looks at one list against another.
    ///
    /// @param there pairs by the row of the one, `back` the same by the row of the other
    /// @param scratch one number a record, overwritten
    static PairEvidence of(
            CopyColumn column, long[] there, long[] back, Habits one, Habits other, int[] scratch) {
        int says = says(one, other);
        int[] wordForWord = new int[2];
        int[] nameOnly = new int[2];
        int linkedOther = ranks(back, scratch);
        int[] stamp = new int[linkedOther];
        long[] pairs = new long[there.length];
        int[] alike = new int[there.length];
        int linked = 0;
        for (int k = 0; k < there.length; k++) {
            int a = SharedRows.one(there[k]);
            int likeness = Likeness.of(column, a, SharedRows.other(there[k]));
            boolean more = saysMore(likeness, says);
            if (Likeness.isWordForWord(likeness)) {
                int rank = scratch[SharedRows.other(there[k])];
                wordForWord[1] += more && (stamp[rank] & 1) == 0 ? 1 : 0;
                nameOnly[1] += !more && (stamp[rank] & 2) == 0 ? 1 : 0;
                stamp[rank] |= more ? 1 : 2;
            }
            if (linked > 0 && SharedRows.one(pairs[linked - 1]) == a) {
                if (isBetter(likeness, alike[linked - 1])) {
                    pairs[linked - 1] = there[k];
                    alike[linked - 1] = likeness;
                }
            } else {
                pairs[linked] = there[k];
                alike[linked++] = likeness;
            }
        }
        return counted(
                column,
                new int[] {linked, linkedOther},
                wordForWord,
                nameOnly,
                says,
                Arrays.copyOf(pairs, linked),
                Arrays.copyOf(alike, linked),
                new Kept(one, other, scratch));
    }

    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(Habits one, Habits other, int[] rank) {}

    private static PairEvidence counted(
            CopyColumn column,
            int[] linked,
            int[] wordForWord,
            int[] nameOnly,
            int says,
            long[] pairs,
            int[] alike,
            Kept kept) {
        int[] patterns = new int[1 << Likeness.VALUES];
        int[] onBoth = new int[Likeness.VALUES];
        int[] same = new int[Likeness.VALUES];
        int comparable = 0;
        for (int likeness : alike) {
            for (int v = 0; v < Likeness.VALUES; v++) {
                onBoth[v] += (Likeness.onBoth(likeness) >> v) & 1;
                same[v] += (Likeness.same(likeness) >> v) & 1;
            }
            if (Likeness.isComparable(likeness)) {
                comparable++;
                patterns[Likeness.onBoth(likeness)]++;
            }
            if (Likeness.isWordForWord(likeness)) {
                boolean more = saysMore(likeness, says);
                wordForWord[0] += more ? 1 : 0;
                nameOnly[0] += more ? 0 : 1;
            }
        }
        SharedOrder order = SharedOrder.of(column, pairs, kept.rank(), kept.one(), kept.other());
        return new PairEvidence(
                linked,
                comparable,
                wordForWord,
                nameOnly,
                patterns,
                onBoth,
                same,
                order,
                pairs,
                alike);
    }

    private static int ranks(long[] back, int[] rank) {
        int next = 0;
        for (int k = 0; k < back.length; k++) {
            if (k == 0 || SharedRows.one(back[k]) != SharedRows.one(back[k - 1])) {
                rank[SharedRows.one(back[k])] = next++;
            }
        }
        return next;
    }

    /// Values that agree by accident this often show nothing.
    private static final double SAYS_NOTHING = 0.5;

    private static int says(Habits one, Habits other) {
        int out = 0;
        for (int v = 0; v < Likeness.VALUES; v++) {
            boolean nothing =
                    one.byChance()[v] >= SAYS_NOTHING || other.byChance()[v] >= SAYS_NOTHING;
            out |= nothing ? 0 : 1 << v;
        }
        return out;
    }

    private static boolean saysMore(int likeness, int says) {
        int spoken = Likeness.same(likeness) & says;
        return (spoken & Likeness.NAMES) != 0 && Integer.bitCount(spoken) > 1;
    }

    private static boolean isBetter(int likeness, int than) {
        boolean word = Likeness.isWordForWord(likeness);
        boolean wordThan = Likeness.isWordForWord(than);
        return word != wordThan
                ? word
                : Integer.bitCount(Likeness.same(likeness)) > Integer.bitCount(Likeness.same(than));
    }
}
