package org.govah.link.internal.pairs;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.values.Longs;

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
        Longs out = new Longs();
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

    /// How a record's name begins: the number of the first part as heard, -1 where it has none.
    public static int beginning(Columns columns, int record) {
        NameColumn names = columns.names();
        return names.forms(record) == 0
                ? -1
                : names.tokens().skeleton(names.token(names.form(record, 0), 0));
    }

    /// How the names of all records begin.
    public static int[] beginnings(Columns columns) {
        int[] out = new int[columns.size()];
        Arrays.setAll(out, i -> beginning(columns, i));
        return out;
    }

    /// Pairs of records whose names begin with parts that sound alike.
    ///
    /// @param beginnings of all records, see [#beginning]
    /// @param wanted how many pairs at most
    public static long[] ofOneFirstName(int[] beginnings, int wanted, long seed) {
        long[] sorted = new long[beginnings.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = ((long) beginnings[i] << Integer.SIZE) | i;
        }
        Arrays.sort(sorted);
        SplittableRandom random = new SplittableRandom(seed);
        Longs out = new Longs();
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
