package org.govah.keep.internal.media;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A PNG file's metadata without what would burst: picture data are left out, and compressed chunks
/// (zTXt, iTXt, iCCP) that unpack to more than a mebibyte, or to more than four together.
final class PngGuard {
    private static final int MOST_A_CHUNK = 1 << 20;
    private static final int MOST = 4 << 20;
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> PLAIN = Set.of("IHDR", "tEXt", "tIME", "eXIf", "pHYs", "IEND");
    private static final Set<String> PACKED = Set.of("zTXt", "iTXt", "iCCP");

    private final byte[] png;
    private int budget = MOST;

    private PngGuard(byte[] png) {
        this.png = png;
    }

    /// The safe part of a PNG file.
    static byte[] safe(byte[] png) {
        return new PngGuard(png).copy();
    }

    private byte[] copy() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, Math.min(SIGNATURE, png.length));
        int at = SIGNATURE;
        while (at + AROUND <= png.length) {
            int length = Bytes.int32(png, at);
            if (length < 0 || length > png.length - at - AROUND) {
                break;
            }
            String type = Magic.latin(png, at + 4, 4);
            if (PLAIN.contains(type) || (PACKED.contains(type) && fits(at + 8, length, type))) {
                out.write(png, at, length + AROUND);
            }
            at += length + AROUND;
        }
        return out.toByteArray();
    }

    private boolean fits(int from, int length, String type) {
        int packed = packedAt(from, length, type);
        if (packed < 0) {
            return true;
        }
        int unpacked = unpacked(packed, from + length - packed);
        budget -= Math.max(0, unpacked);
        return unpacked >= 0 && budget >= 0;
    }

    /// Where compressed bytes begin: after keyword, 0 and a method; iTXt has a flag, and two more
    /// texts that end in 0 (PNG, 11.3.3). -1 where nothing is compressed.
    private int packedAt(int from, int length, String type) {
        int end = from + length;
        int at = afterZero(from, end);
        if (!type.equals("iTXt")) {
            return Math.min(at + 1, end);
        }
        if (at >= end || png[at] == 0) {
            return -1;
        }
        return afterZero(afterZero(Math.min(at + 2, end), end), end);
    }

    private int afterZero(int from, int end) {
        int at = from;
        while (at < end && png[at] != 0) {
            at++;
        }
        return Math.min(at + 1, end);
    }

    private int unpacked(int from, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(png, from, length);
            byte[] buffer = new byte[8192];
            int total = 0;
            while (!inflater.finished() && total <= MOST_A_CHUNK) {
                int n = inflater.inflate(buffer);
                if (n == 0) {
                    return -1;
                }
                total += n;
            }
            return total > MOST_A_CHUNK ? -1 : total;
        } catch (DataFormatException _) {
            return -1;
        } finally {
            inflater.end();
        }
    }
}
