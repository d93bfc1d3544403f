package org.govah.link.internal.names;

/// Hashes of 64 bits that can be put together: the hash of two texts written as one word follows
/// from the hashes of the two (a polynomial modulo 2^64, Karp and Rabin 1987). They depend on the
/// letters alone, so two machines find the same.
final class TextHash {
    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long[] POWERS = powers();

    private TextHash() {}

    private static long[] powers() {
        long[] out = new long[NameReading.MAX_LETTERS * NameReading.MAX_TOKENS + 1];
        out[0] = 1;
        for (int i = 1; i < out.length; i++) {
            out[i] = out[i - 1] * BASE;
        }
        return out;
    }

    /// The polynomial of a text; 0 for the empty one.
    static long raw(CharSequence text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
        }
        return hash;
    }

    /// The polynomial of two texts as one word.
    static long joined(long first, long second, int lettersOfSecond) {
        return first * POWERS[lettersOfSecond] + second;
    }

    /// The polynomial of a text without its first letter.
    static long withoutFirst(long raw, char first, int letters) {
        return raw - (first + 1L) * POWERS[letters - 1];
    }

    /// Spreads a polynomial over all bits (the finaliser of MurmurHash3); 0 stays 0.
    static long mixed(long raw) {
        long hash = (raw ^ (raw >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }

    /// One hash of several, in order.
    static long next(long hash, long part) {
        return mixed(hash * BASE + part);
    }
}
