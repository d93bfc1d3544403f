package org.govah.link.internal.block;

/// Hashes of 64 bits, the same on every machine (Stafford's variant 13 of the mixer of MurmurHash3,
/// as in Steele, Lea and Flood 2014).
public final class Hash {
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Hash() {}

    /// Of a text; 0 for the empty one.
    public static long of(CharSequence text) {
        return text.isEmpty() ? 0 : of(text, 0, text.length());
    }

    /// Of a part of a text (FNV-1a over its letters, then mixed).
    public static long of(CharSequence text, int from, int to) {
        long hash = BASIS;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /// Of two values in order.
    public static long of(long a, long b) {
        return mixed(a * 0x9E3779B97F4A7C15L + b);
    }

    /// Of three values in order.
    public static long of(long a, long b, long c) {
        return of(of(a, b), c);
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
