package org.govah.link.internal.names;

import java.io.IOException;
import java.util.Arrays;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// How often two tokens were seen to write one name.
///
/// @param keys two token numbers each, ascending: across scripts the Arabic one in the upper half,
///   in one script the lower number
/// @param counts at least 1 each
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
record TokenPairs(long[] keys, int[] counts) {
    static TokenPairs none() {
        return new TokenPairs(new long[0], new int[0]);
    }

    /// Counts keys.
    ///
    /// @param seen one entry a sighting, in any order
    static TokenPairs of(long[] seen) {
        long[] sorted = seen.clone();
        Arrays.sort(sorted);
        long[] keys = new long[sorted.length];
        int[] counts = new int[sorted.length];
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                keys[kept++] = sorted[i];
            }
            counts[kept - 1]++;
        }
        return new TokenPairs(Arrays.copyOf(keys, kept), Arrays.copyOf(counts, kept));
    }

    static long key(Tokens tokens, int a, int b) {
        boolean turn = tokens.isArabic(a) == tokens.isArabic(b) ? a > b : !tokens.isArabic(a);
        return turn ? key(b, a) : key(a, b);
    }

    private static long key(int upper, int lower) {
        return ((long) upper << Integer.SIZE) | lower;
    }

    static int upper(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    static int lower(long key) {
        return (int) key;
    }

    /// How often a pair was seen.
    int seen(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? 0 : counts[at];
    }

    /// The sum of two.
    TokenPairs plus(TokenPairs other) {
        long[] outKeys = new long[keys.length + other.keys.length];
        int[] outCounts = new int[outKeys.length];
        int i = 0;
        int j = 0;
        int kept = 0;
        while (i < keys.length || j < other.keys.length) {
            boolean one = j == other.keys.length || (i < keys.length && keys[i] <= other.keys[j]);
            boolean two = i == keys.length || (j < other.keys.length && other.keys[j] <= keys[i]);
            outKeys[kept] = one ? keys[i] : other.keys[j];
            outCounts[kept++] = (one ? counts[i] : 0) + (two ? other.counts[j] : 0);
            i += one ? 1 : 0;
            j += two ? 1 : 0;
        }
        return new TokenPairs(Arrays.copyOf(outKeys, kept), Arrays.copyOf(outCounts, kept));
    }

    /// The same pairs in another dictionary.
    ///
    /// @param numberOf the new number of each token
    TokenPairs renumbered(Tokens into, int[] numberOf) {
        long[] order = new long[keys.length];
        long[] fresh = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            fresh[i] = key(into, numberOf[upper(keys[i])], numberOf[lower(keys[i])]);
            order[i] = fresh[i];
        }
        Arrays.sort(order);
        int[] out = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            out[Arrays.binarySearch(order, fresh[i])] = counts[i];
        }
        return new TokenPairs(order, out);
    }

    void store(ArrayWriter out) throws IOException {
        out.longs(keys);
        out.ints(counts);
    }

    static TokenPairs load(ArrayReader in) throws IOException {
        return new TokenPairs(in.longs(), in.ints());
    }
}
