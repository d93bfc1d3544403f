package org.govah.link.internal.block;

import java.util.Arrays;

/// The keys of one rule with their records: a growing row of longs, the key's 32 upper bits above
/// the record's number. Two keys that fall together in 32 bits cost comparisons, no more.
final class Entries {
    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;

    private long[] held;
    private int size;

    Entries(int expected) {
        held = new long[Math.max(16, expected)];
    }

    void add(long key, int record) {
        if (size == held.length) {
            held = Arrays.copyOf(held, Math.toIntExact(size + (size >> 1) + 16L));
        }
        held[size++] = of(key, record);
    }

    /// A key and a record as one entry.
    static long of(long key, int record) {
        return (key & 0xFFFFFFFF00000000L) | record;
    }

    int size() {
        return size;
    }

    /// The record of an entry.
    static int record(long entry) {
        return (int) entry;
    }

    /// Sorts by key; entries of one key stay in the order of their records. Three passes of a radix
    /// sort from the lowest digit. The row is spent; entries beyond [#size] mean nothing.
    long[] sorted() {
        long[] from = held;
        held = new long[0];
        long[] to = new long[from.length];
        for (int shift = Integer.SIZE; shift < Long.SIZE; shift += DIGIT) {
            pass(from, to, shift);
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private void pass(long[] from, long[] to, int shift) {
        int[] starts = new int[BUCKETS + 1];
        for (int i = 0; i < size; i++) {
            starts[(int) (from[i] >>> shift) & (BUCKETS - 1)]++;
        }
        int sum = 0;
        for (int b = 0; b < BUCKETS; b++) {
            int count = starts[b];
            starts[b] = sum;
            sum += count;
        }
        for (int i = 0; i < size; i++) {
            to[starts[(int) (from[i] >>> shift) & (BUCKETS - 1)]++] = from[i];
        }
    }
}
