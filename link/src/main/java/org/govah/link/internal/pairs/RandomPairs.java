package org.govah.link.internal.pairs;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.govah.link.internal.names.NameColumn;

/// Pairs drawn at random, nearly all of them two people: from these the chance of an accidental
/// agreement (u) is learned.
public final class RandomPairs {
    private RandomPairs() {}

    /// Pairs of any two records; every pair once where there are not more than asked for.
    ///
    /// @param size records
    /// @param wanted how many pairs
    public static long[] any(int size, int wanted, long seed) {
        long all = (long) size * (size - 1) / 2;
        LongList out = new LongList();
        if (all <= wanted) {
            for (int a = 0; a < size; a++) {
                for (int b = a + 1; b < size; b++) {
                    out.add(Pairs.of(a, b));
                }
            }
            return out.sortedDistinct();
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < wanted; i++) {
            int a = random.nextInt(size);
            int b = random.nextInt(size);
            if (a != b) {
                out.add(Pairs.of(a, b));
            }
        }
        return out.sortedDistinct();
    }

    /// Pairs of records whose names begin with parts that sound alike.
    ///
    /// @param wanted how many pairs at most
    public static long[] ofOneFirstName(Columns columns, int wanted, long seed) {
        NameColumn names = columns.names();
        long[] sorted = new long[columns.size()];
        for (int i = 0; i < sorted.length; i++) {
            long skeleton =
                    names.forms(i) == 0
                            ? -1
                            : names.tokens().skeleton(names.token(names.form(i, 0), 0));
            sorted[i] = (skeleton << Integer.SIZE) | i;
        }
        Arrays.sort(sorted);
        SplittableRandom random = new SplittableRandom(seed);
        LongList out = new LongList();
        for (int i = 0; i < wanted && sorted.length > 1; i++) {
            int at = random.nextInt(sorted.length);
            int from = edge(sorted, at, -1);
            int other = from + random.nextInt(edge(sorted, at, 1) - from + 1);
            if (at != other && sorted[at] >> Integer.SIZE != -1) {
                out.add(Pairs.of((int) sorted[at], (int) sorted[other]));
            }
        }
        return out.sortedDistinct();
    }

    /// The last place from `at` in a direction that has the same name part.
    private static int edge(long[] sorted, int at, int step) {
        long key = sorted[at] >> Integer.SIZE;
        long bound = step < 0 ? key << Integer.SIZE : (key + 1) << Integer.SIZE;
        int found = Arrays.binarySearch(sorted, bound);
        int place = found < 0 ? -found - 1 : found;
        return step < 0 ? place : place - 1;
    }
}
