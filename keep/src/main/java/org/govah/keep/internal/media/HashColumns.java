package org.govah.keep.internal.media;

import java.util.Arrays;
import org.govah.keep.media.PdqHash;

/// Hashes side by side in one array, four words each, that grows.
public final class HashColumns {
    private static final int WORDS = 4;
    private static final int MOST = 500_000_000;
    private static final int FIRST = 1024;

    private long[] words;
    private int size;

    /// With room for so many.
    public HashColumns(int expected) {
        this.words = new long[Math.multiplyExact(Math.max(FIRST, expected), WORDS)];
    }

    /// Adds one.
    ///
    /// @return its number
    public int add(PdqHash hash) {
        if (size == MOST) {
            throw new IllegalStateException("500 million hashes are the most one index holds");
        }
        if (size * WORDS == words.length) {
            long grown =
                    Math.min(
                            (long) MOST * WORDS,
                            words.length + (words.length >> 1) / WORDS * WORDS);
            words = Arrays.copyOf(words, Math.toIntExact(grown));
        }
        int at = size * WORDS;
        words[at] = hash.word0();
        words[at + 1] = hash.word1();
        words[at + 2] = hash.word2();
        words[at + 3] = hash.word3();
        return size++;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// In how many bits a hash here differs from another.
    public int distance(int number, PdqHash other) {
        int at = number * WORDS;
        return Long.bitCount(words[at] ^ other.word0())
                + Long.bitCount(words[at + 1] ^ other.word1())
                + Long.bitCount(words[at + 2] ^ other.word2())
                + Long.bitCount(words[at + 3] ^ other.word3());
    }

    /// Some bits of a hash that lie in one word of 64.
    ///
    /// @param from the first bit, 0 to 255
    /// @param mask as many ones as bits are wanted
    int bits(int number, int from, int mask) {
        return (int) (words[number * WORDS + from / Long.SIZE] >>> (from % Long.SIZE)) & mask;
    }
}
