package org.govah.app.internal;

import java.util.function.IntUnaryOperator;

/// How right a linkage is, over the pairs of records that its persons imply, across lists and
/// inside them; in time linear in the records. Records without a truth are left out.
///
/// @param joined pairs that stand in one person
/// @param right those of them whose truth is equal
/// @param all pairs whose truth is equal
record PairQuality(long joined, long right, long all) {
    /// Counts.
    ///
    /// @param byPerson records person by person
    /// @param firsts where each person begins there, and the end
    /// @param truth of a record, from 0; under 0 where there is none
    /// @param truths how many different ones there are
    static PairQuality of(int[] byPerson, int[] firsts, IntUnaryOperator truth, int truths) {
        long[] all = new long[truths];
        long[] here = new long[truths];
        long joined = 0;
        long right = 0;
        for (int person = 0; person + 1 < firsts.length; person++) {
            long members = 0;
            for (int i = firsts[person]; i < firsts[person + 1]; i++) {
                int who = truth.applyAsInt(byPerson[i]);
                if (who >= 0) {
                    members++;
                    // the n-th record of one truth makes n - 1 right pairs
                    right += here[who]++;
                    all[who]++;
                }
            }
            joined += pairs(members);
            for (int i = firsts[person]; i < firsts[person + 1]; i++) {
                int who = truth.applyAsInt(byPerson[i]);
                if (who >= 0) {
                    here[who] = 0;
                }
            }
        }
        long sum = 0;
        for (long each : all) {
            sum += pairs(each);
        }
        return new PairQuality(joined, right, sum);
    }

    private static long pairs(long records) {
        return records * (records - 1) / 2;
    }

    /// Share of the pairs joined that are one person; 1 where none was joined.
    double precision() {
        return share(right, joined);
    }

    /// Share of the true pairs that were joined; 1 where there is none.
    double recall() {
        return share(right, all);
    }

    /// The harmonic mean of the two; 0 where both are.
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
