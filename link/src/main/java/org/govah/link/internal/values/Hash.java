package org.govah.link.internal.values;

/// 64-bit hashes of values, the same on every machine and in every release that reads older
/// columns. Two of a million different values meet with a chance of 3 in 10^8, of a hundred million
/// with 3 in 10^4, so values are told apart by their hashes alone.
public final class Hash {
    /// The golden ratio in 64 bits (Knuth, TAOCP 3, 6.4).
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final int CHARS_A_WORD = Long.BYTES / Character.BYTES;

    private Hash() {}

    /// The hash of a text, letter by letter.
    public static long of(CharSequence text) {
        long hash = GOLDEN ^ text.length();
        int i = 0;
        for (; i + CHARS_A_WORD <= text.length(); i += CHARS_A_WORD) {
            hash =
                    step(
                            hash,
                            word(
                                    text.charAt(i),
                                    text.charAt(i + 1),
                                    text.charAt(i + 2),
                                    text.charAt(i + 3)));
        }
        long rest = 0;
        for (; i < text.length(); i++) {
            rest = (rest << Character.SIZE) | text.charAt(i);
        }
        return mixed(step(hash, rest));
    }

    /// The same hash of letters that stand in an array.
    ///
    /// @param from the first
    /// @param to after the last
    public static long of(char[] letters, int from, int to) {
        long hash = GOLDEN ^ (to - from);
        int i = from;
        for (; i + CHARS_A_WORD <= to; i += CHARS_A_WORD) {
            hash = step(hash, word(letters[i], letters[i + 1], letters[i + 2], letters[i + 3]));
        }
        long rest = 0;
        for (; i < to; i++) {
            rest = (rest << Character.SIZE) | letters[i];
        }
        return mixed(step(hash, rest));
    }

    private static long word(char a, char b, char c, char d) {
        return a | ((long) b << 16) | ((long) c << 32) | ((long) d << 48);
    }

    /// The hash of two numbers in this order.
    public static long of(long a, long b) {
        return mixed(step(step(GOLDEN, a), b));
    }

    /// The hash of three numbers in this order.
    public static long of(long a, long b, long c) {
        return mixed(step(step(step(GOLDEN, a), b), c));
    }

    private static long step(long hash, long word) {
        long mixed = (hash ^ word) * GOLDEN;
        return mixed ^ (mixed >>> 32);
    }

    /// The last step of MurmurHash3 (Appleby), which spreads every bit over all.
    static long mixed(long value) {
        long v = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        v = (v ^ (v >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return v ^ (v >>> 33);
    }
}
