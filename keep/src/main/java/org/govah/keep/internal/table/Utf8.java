package org.govah.keep.internal.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Checks bytes for sound UTF-8 (Unicode 17, table 3-7) without decoding them.
final class Utf8 {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /// Whether `bytes[from]` to `bytes[to - 1]` are sound UTF-8.
    static boolean isSound(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (at + Long.BYTES <= to && ((long) LONGS.get(bytes, at) & BEYOND_ASCII) == 0) {
                at += Long.BYTES;
            } else {
                int length = length(bytes, at, to);
                if (length == 0) {
                    return false;
                }
                at += length;
            }
        }
        return true;
    }

    /// Bytes of the sequence that begins at `at`; 0 where it is not sound.
    private static int length(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least =
                switch (lead) {
                    case 0xE0 -> 0xA0;
                    case 0xF0 -> 0x90;
                    default -> 0x80;
                };
        int most =
                switch (lead) {
                    // Surrogates, and what lies beyond Unicode.
                    case 0xED -> 0x9F;
                    case 0xF4 -> 0x8F;
                    default -> 0xBF;
                };
        boolean sound = second >= least && second <= most;
        for (int i = 2; i < length; i++) {
            sound &= (bytes[at + i] & 0xC0) == 0x80;
        }
        return sound ? length : 0;
    }

    /// How many UTF-16 characters sound UTF-8 decodes to.
    static long chars(byte[] bytes, int from, int to) {
        long chars = 0;
        for (int i = from; i < to; i++) {
            boolean leads = (bytes[i] & 0xC0) != 0x80;
            chars += leads ? 1 : 0;
            // A sequence of four bytes is a pair of surrogates.
            chars += (bytes[i] & 0xF8) == 0xF0 ? 1 : 0;
        }
        return chars;
    }
}
