package org.govah.keep.media;

import java.util.HexFormat;

/// A PDQ perceptual hash: 256 bits, of which alike images share most. It identifies a clip, so it
/// stays inside the sealed index and is not shown by [#toString()].
///
/// @param word0 bits 0 to 63, bit 0 lowest
/// @param word1 bits 64 to 127
/// @param word2 bits 128 to 191
/// @param word3 bits 192 to 255
public record PdqHash(long word0, long word1, long word2, long word3) {
    /// Distance within which two images are taken for one: 31 of 256 bits, the value customary in
    /// "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (Facebook, 2019).
    public static final int NEAR = 31;

    private static final int HEX_WORD = 16;
    private static final int HEX_LENGTH = 64;

    /// The hash written as 64 hexadecimal digits, highest bit first.
    ///
    /// @throws IllegalArgumentException if it is not that
    public static PdqHash parse(String hex) {
        if (hex.length() != HEX_LENGTH) {
            throw new IllegalArgumentException("a PDQ hash has 64 hexadecimal digits");
        }
        return new PdqHash(word(hex, 3), word(hex, 2), word(hex, 1), word(hex, 0));
    }

    private static long word(String hex, int fromLeft) {
        int at = fromLeft * HEX_WORD;
        return HexFormat.fromHexDigitsToLong(hex, at, at + HEX_WORD);
    }

    /// 64 hexadecimal digits, highest bit first, as other PDQ programs write them.
    public String hex() {
        HexFormat form = HexFormat.of();
        return form.toHexDigits(word3)
                + form.toHexDigits(word2)
                + form.toHexDigits(word1)
                + form.toHexDigits(word0);
    }

    /// In how many of the 256 bits two hashes differ.
    public int distance(PdqHash other) {
        return Long.bitCount(word0 ^ other.word0)
                + Long.bitCount(word1 ^ other.word1)
                + Long.bitCount(word2 ^ other.word2)
                + Long.bitCount(word3 ^ other.word3);
    }

    @Override
    public String toString() {
        return "PdqHash[sealed]";
    }
}
