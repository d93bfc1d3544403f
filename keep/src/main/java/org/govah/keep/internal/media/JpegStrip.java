package org.govah.keep.internal.media;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// A JPEG file without what is not needed to decode it (ITU-T T.81, annex B): application segments
/// with EXIF, XMP, C2PA, colour profile, thumbnails and maker's data, comments, and whatever
/// follows the end of the image. Adobe's segment and JFIF's stay, bare, since the meaning of the
/// colours hangs on them. Coded data are copied as they are, so every pixel decodes as before.
final class JpegStrip {
    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int JFIF = 0xe0;
    private static final int ADOBE = 0xee;

    /// Version 1.1, no unit, density 1 by 1, no thumbnail.
    private static final byte[] BARE_JFIF = {
        (byte) MARK, (byte) JFIF, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    /// Length of Adobe's segment: its two length bytes, "Adobe", version, two flags, transform.
    private static final int ADOBE_LENGTH = 14;

    /// Version 100, no flags; the transform follows.
    private static final byte[] BARE_ADOBE = {
        (byte) MARK, (byte) ADOBE, 0, ADOBE_LENGTH, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0
    };

    private final byte[] jpeg;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at;

    private JpegStrip(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /// The bare file; empty where this is not a JPEG file from its beginning to its end.
    static Optional<byte[]> bare(byte[] jpeg) {
        return new JpegStrip(jpeg).copy();
    }

    private Optional<byte[]> copy() {
        if (jpeg.length < 2 || byteAt(0) != MARK || byteAt(1) != START) {
            return Optional.empty();
        }
        out.write(jpeg, 0, 2);
        at = 2;
        while (at + 1 < jpeg.length && byteAt(at) == MARK) {
            int marker = byteAt(at + 1);
            if (marker == MARK) {
                at++;
            } else if (marker == END) {
                out.write(jpeg, at, 2);
                return Optional.of(out.toByteArray());
            } else if (!segment(marker)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Copies or leaves out one segment and, after a scan's header, its coded data.
    private boolean segment(int marker) {
        if (at + 4 > jpeg.length || hasNoLength(marker)) {
            return false;
        }
        int length = Bytes.uint16(jpeg, at + 2);
        if (length < 2 || length > jpeg.length - at - 2) {
            return false;
        }
        if (marker >= 0xc0 && marker <= 0xdf) {
            // Frame headers, tables (Huffman, arithmetic, quantisation), scans, restart interval,
            // number of lines, hierarchical headers.
            out.write(jpeg, at, length + 2);
        } else if (marker == ADOBE && length == ADOBE_LENGTH && Magic.has(jpeg, at + 4, "Adobe")) {
            out.write(BARE_ADOBE, 0, BARE_ADOBE.length);
            out.write(jpeg[at + 1 + ADOBE_LENGTH]);
        } else if (marker == JFIF && Magic.has(jpeg, at + 4, "JFIF")) {
            out.writeBytes(BARE_JFIF);
        }
        at += length + 2;
        if (marker == SCAN) {
            int from = at;
            while (at < jpeg.length && !isMarker()) {
                at++;
            }
            out.write(jpeg, from, at - from);
        }
        return true;
    }

    /// Markers that stand alone, and none of which belongs between segments.
    private static boolean hasNoLength(int marker) {
        return isRestart(marker) || marker == START || marker <= 1;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    /// Whether coded data end here: 0xFF before 0 is a coded 0xFF, before a restart marker goes on.
    private boolean isMarker() {
        if (byteAt(at) != MARK || at + 1 >= jpeg.length) {
            return false;
        }
        int next = byteAt(at + 1);
        return next != 0 && next != MARK && !isRestart(next);
    }

    private int byteAt(int index) {
        return jpeg[index] & 0xff;
    }
}
