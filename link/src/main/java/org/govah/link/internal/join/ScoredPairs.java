package org.govah.link.internal.join;

import java.util.Arrays;

/// Pairs of records with the log odds that the two are one person.
///
/// @param pairs ascending, each once; the lower record number in the upper half of the long
/// @param logOdds natural log odds, one a pair
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record ScoredPairs(long[] pairs, float[] logOdds) {
    /// @throws IllegalArgumentException if pairs are not in order or lengths differ
    public ScoredPairs {
        if (pairs.length != logOdds.length) {
            throw new IllegalArgumentException("one score a pair");
        }
        for (int i = 0; i < pairs.length; i++) {
            if (lower(pairs[i]) >= higher(pairs[i]) || (i > 0 && pairs[i - 1] >= pairs[i])) {
                throw new IllegalArgumentException("pair " + i + " is not in order");
            }
        }
    }

    /// How many pairs.
    public int size() {
        return pairs.length;
    }

    /// Where a pair stands; under 0 where it is not among them.
    public int indexOf(long pair) {
        return Arrays.binarySearch(pairs, pair);
    }

    /// The record with the lower number of a pair.
    public static int lower(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /// The record with the higher number of a pair.
    public static int higher(long pair) {
        return (int) pair;
    }

    /// Two different records as a pair.
    public static long pair(int a, int b) {
        return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
    }

    /// Natural log odds of a probability.
    public static double logOdds(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    /// The probability with these natural log odds.
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
