package org.govah.link.internal.pairs;

/// Two records as one number: the lower one in the upper half.
public final class Pairs {
    private Pairs() {}

    /// The record with the lower number of a pair.
    public static int lower(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /// The record with the higher number of a pair.
    public static int higher(long pair) {
        return (int) pair;
    }

    /// Two records as a pair.
    ///
    /// @param a not `b`
    public static long of(int a, int b) {
        return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
    }
}
