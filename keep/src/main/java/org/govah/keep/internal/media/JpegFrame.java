package org.govah.keep.internal.media;

import java.io.IOException;
import org.govah.keep.media.MediaSource;

/// How a JPEG file's frame is coded, told from its markers (ITU-T T.81, table B.1).
public final class JpegFrame {
    private static final int MOST_SEGMENTS = 2_000;
    private static final int MARKER = 4;

    private JpegFrame() {}

    /// Whether the frame comes in many scans, for which a decoder holds all coefficients in memory.
    ///
    /// @return false for what is no JPEG file
    /// @throws IOException if the source cannot be read
    public static boolean isProgressive(MediaSource source) throws IOException {
        byte[] head = new byte[MARKER];
        long at = 2;
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            if (source.read(at, head, 0, MARKER) < MARKER || (head[0] & 0xff) != 0xff) {
                return false;
            }
            int marker = head[1] & 0xff;
            if (isFrame(marker)) {
                // Sequential: 0xC0, 0xC1, 0xC3, 0xC9, 0xCB; the others are progressive or
                // differential.
                return marker != 0xc0
                        && marker != 0xc1
                        && marker != 0xc3
                        && marker != 0xc9
                        && marker != 0xcb;
            }
            at += 2 + Bytes.uint16(head, 2);
        }
        return true;
    }

    /// 0xC4, 0xC8 and 0xCC are tables and a reserve.
    private static boolean isFrame(int marker) {
        return marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc;
    }
}
