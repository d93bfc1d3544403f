package org.govah.link.internal.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// What was found for two numbers, kept while its place is not needed for others (direct-mapped).
/// Any number of threads may use it at once: a place is one `long`, read and written whole, that
/// holds both numbers and what was found. It forgets, and never mistakes one pair for another.
public final class PairCache {
    /// Not here.
    public static final int NONE = -1;

    private static final VarHandle PLACES = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int NUMBER_BITS = 26;
    private static final int FOUND_BITS = Long.SIZE - 2 * NUMBER_BITS;
    private static final long FOUND_MASK = (1L << FOUND_BITS) - 1;
    private static final int LARGEST_BITS = 20;

    private final long[] places;
    private final int shift;

    /// A cache for so many different numbers.
    ///
    /// @param numbers how many; a million pairs are held at most, 8 MB
    public PairCache(int numbers) {
        long pairs = Math.max(2L, (long) numbers * numbers);
        int bits = Math.min(LARGEST_BITS, Long.SIZE - Long.numberOfLeadingZeros(pairs - 1));
        places = new long[1 << bits];
        shift = Long.SIZE - bits;
    }

    /// What was found for two numbers; [#NONE] where that is not here.
    ///
    /// @param low not negative
    /// @param high above `low`
    public int get(int low, int high) {
        if (high >>> NUMBER_BITS != 0) {
            return NONE;
        }
        long held = (long) PLACES.getOpaque(places, place(low, high));
        return held >>> FOUND_BITS == key(low, high) ? (int) (held & FOUND_MASK) : NONE;
    }

    /// Keeps what was found.
    ///
    /// @param found 0 to 4095
    public void put(int low, int high, int found) {
        if (high >>> NUMBER_BITS == 0) {
            PLACES.setOpaque(places, place(low, high), (key(low, high) << FOUND_BITS) | found);
        }
    }

    /// Never 0, because `high` is not: so an empty place fits no pair.
    private static long key(int low, int high) {
        return ((long) low << NUMBER_BITS) | high;
    }

    private int place(int low, int high) {
        return (int) (Hash.mixed(key(low, high)) >>> shift);
    }
}
