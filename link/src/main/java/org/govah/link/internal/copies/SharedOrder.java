package org.govah.link.internal.copies;

/// Whether the rows that two lists share stand in one order, beyond what both being sorted alike
/// explains. Of each two rows that follow each other in the one list it is asked whether they do in
/// the other, forwards or backwards: two who list independently go forwards as often as backwards
/// (among rows that tie in whatever both are sorted by), and hardly ever to a near row at all.
///
/// @param steps neighbouring rows that were looked at
/// @param forwards of them near and later in the other list
/// @param backwards of them near and earlier
record SharedOrder(int steps, int forwards, int backwards) {
    /// Near: at most so many shared rows away, so that rows dropped or put in do not hide a run.
    private static final int NEAR = 4;

    /// Names this often in order are sorted.
    private static final double SORTED = 0.9;

    /// Lists that are kept from day to day follow the days of death loosely: by chance it is 0.5.
    private static final double LEANS = 0.6;

    /// The share of neighbours that follow each other in both lists, less what goes backwards by
    /// chance, 0 to 1.
    double share() {
        return steps == 0 ? 0 : Math.max(0, (double) (forwards - backwards) / steps);
    }

    /// @param pairs one for each shared row of the one list, in its order
    /// @param rank of each row of the other among the shared ones
    static SharedOrder of(CopyColumn column, long[] pairs, int[] rank, Habits one, Habits other) {
        if (both(one, other, Habits.NAME, SORTED) || both(one, other, Habits.LAST_WORD, SORTED)) {
            return new SharedOrder(0, 0, 0);
        }
        boolean byPlace = both(one, other, Habits.PLACE, SORTED);
        boolean byDeath = both(one, other, Habits.DEATH, LEANS);
        boolean byAge = both(one, other, Habits.AGE, LEANS);
        boolean byBirth = both(one, other, Habits.BIRTH, LEANS);
        int steps = 0;
        int forwards = 0;
        int backwards = 0;
        for (int k = 1; k < pairs.length; k++) {
            int a = SharedRows.one(pairs[k - 1]);
            int b = SharedRows.one(pairs[k]);
            boolean tied =
                    (!byPlace || column.places()[a] == column.places()[b])
                            && (!byDeath || column.firstDeath(a) == column.firstDeath(b))
                            && (!byAge || column.ages()[a] == column.ages()[b])
                            && (!byBirth || column.births()[a] == column.births()[b]);
            if (tied) {
                int step = rank[SharedRows.other(pairs[k])] - rank[SharedRows.other(pairs[k - 1])];
                steps++;
                forwards += step >= 1 && step <= NEAR ? 1 : 0;
                backwards += step <= -1 && step >= -NEAR ? 1 : 0;
            }
        }
        return new SharedOrder(steps, forwards, backwards);
    }

    private static boolean both(Habits one, Habits other, int what, double least) {
        return one.rises()[what] >= least && other.rises()[what] >= least;
    }
}
