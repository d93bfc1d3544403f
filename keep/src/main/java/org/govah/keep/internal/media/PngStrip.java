package org.govah.keep.internal.media;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;

/// A PNG file without what is not needed to decode it (PNG, third edition, 5.6): text, EXIF, time,
/// C2PA, colour profile, animation, private chunks, and whatever follows the end. Transparency
/// stays. Chunks are copied as they are, so every pixel decodes as before.
final class PngStrip {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /// Length, type and check sum around a chunk's data.
    private static final int AROUND = 12;

    private PngStrip() {}

    /// The bare file; empty where this is not a PNG file from its beginning to its end.
    static Optional<byte[]> bare(byte[] png) {
        if (!Magic.has(png, 0, SIGNATURE)) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, SIGNATURE.length());
        int at = SIGNATURE.length();
        while (at + AROUND <= png.length) {
            int length = Bytes.int32(png, at);
            if (length < 0 || length > png.length - at - AROUND) {
                return Optional.empty();
            }
            String type = Magic.latin(png, at + 4, 4);
            if (NEEDED.contains(type)) {
                out.write(png, at, length + AROUND);
            }
            if (type.equals("IEND")) {
                return Optional.of(out.toByteArray());
            }
            at += length + AROUND;
        }
        return Optional.empty();
    }
}
