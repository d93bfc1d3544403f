package org.govah.keep.internal.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// The JUMBF bytes of a JPEG file, put together from its APP11 segments (ISO/IEC 19566-5, annex D),
/// and where those segments lie.
final class JumbfSegments {
    private static final int APP11 = 0xeb;
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int BEFORE_BOX = 8;
    private static final int BOX_HEADER = 8;
    private static final int MOST_BYTES = 32 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Range> ranges = new ArrayList<>();

    /// Bytes of a file, from one to before another.
    record Range(long from, long to) {}

    private JumbfSegments() {}

    static JumbfSegments of(byte[] jpeg) {
        JumbfSegments segments = new JumbfSegments();
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            int length = Bytes.uint16(jpeg, at + 2);
            if (marker == START_OF_SCAN
                    || marker == END
                    || length < 2
                    || at + 2 + length > jpeg.length) {
                break;
            }
            if (marker == APP11) {
                segments.add(jpeg, at, length);
            }
            at += 2 + length;
        }
        return segments;
    }

    /// A segment holds "JP", the box's number, the packet's number from 1, then the box; packets
    /// after the first repeat the box's header.
    private void add(byte[] jpeg, int marker, int length) {
        int body = marker + 4;
        int size = length - 2;
        if (size < BEFORE_BOX + BOX_HEADER || !Magic.has(jpeg, body, "JP")) {
            return;
        }
        boolean first = Bytes.int32(jpeg, body + 4) == 1;
        int skip = first ? BEFORE_BOX : BEFORE_BOX + BOX_HEADER;
        if (bytes.size() + size <= MOST_BYTES) {
            bytes.write(jpeg, body + skip, size - skip);
            ranges.add(new Range(marker, (long) marker + 2 + length));
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /// Whether all of a range lies in JUMBF segments.
    boolean cover(long from, long to) {
        long at = from;
        for (Range range : ranges) {
            if (range.from() <= at && at < range.to()) {
                at = range.to();
            }
        }
        return at >= to;
    }
}
