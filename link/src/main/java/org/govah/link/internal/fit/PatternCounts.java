package org.govah.link.internal.fit;

import java.util.Arrays;

/// Different patterns and how much each counts, in an open table.
///
/// Counts are kept as sums of weights, so that a sample can stand for all. Two tables of parts can
/// be put together; what comes out is sorted, so the order of counting does not show.
public final class PatternCounts {
    private static final long EMPTY = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 12];
    private double[] counts = new double[1 << 12];
    private int size;

    /// An empty table.
    public PatternCounts() {
        Arrays.fill(keys, EMPTY);
    }

    /// Of all these patterns, once each.
    public static PatternCounts of(long[] patterns) {
        PatternCounts out = new PatternCounts();
        for (long pattern : patterns) {
            out.add(pattern, 1);
        }
        return out;
    }

    /// Counts a pattern.
    ///
    /// @param pattern 0 or more
    public void add(long pattern, double weight) {
        int at = slot(pattern);
        if (keys[at] == EMPTY) {
            keys[at] = pattern;
            size++;
            if (2 * size > keys.length) {
                grow();
                at = slot(pattern);
            }
        }
        counts[at] += weight;
    }

    private int slot(long pattern) {
        int mask = keys.length - 1;
        int at = (int) ((pattern * MIX) >>> 32) & mask;
        while (keys[at] != EMPTY && keys[at] != pattern) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new double[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /// Adds all that another table has.
    public void addAll(PatternCounts other) {
        for (int i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != EMPTY) {
                add(other.keys[i], other.counts[i]);
            }
        }
    }

    /// How many different patterns there are.
    public int size() {
        return size;
    }

    /// The patterns, ascending, and their counts.
    public Sorted sorted() {
        long[] patterns = new long[size];
        int at = 0;
        for (long key : keys) {
            if (key != EMPTY) {
                patterns[at++] = key;
            }
        }
        Arrays.sort(patterns);
        double[] ofEach = new double[size];
        for (int i = 0; i < size; i++) {
            ofEach[i] = counts[slot(patterns[i])];
        }
        return new Sorted(patterns, ofEach);
    }

    /// Patterns with their counts.
    ///
    /// @param patterns ascending
    /// @param counts over 0
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    public record Sorted(long[] patterns, double[] counts) {}
}
