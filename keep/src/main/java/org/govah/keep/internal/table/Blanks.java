package org.govah.keep.internal.table;

import java.nio.charset.StandardCharsets;

/// White space around and in cells of UTF-8, as [Character#isWhitespace(int)] has it.
public final class Blanks {
    private Blanks() {}

    /// The first byte of a cell that is not white space; `end` where all is.
    public static int start(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] >= 0 && Character.isWhitespace(bytes[at])) {
            at++;
        }
        // White space beyond ASCII begins with one of these three bytes; it is rare.
        boolean rare = at < end && bytes[at] >= (byte) 0xE1 && bytes[at] <= (byte) 0xE3;
        return rare ? rareStart(bytes, at, end) : at;
    }

    /// The byte after the last of a cell that is not white space; `start` where all is.
    public static int end(byte[] bytes, int start, int end) {
        int at = end;
        while (at > start && bytes[at - 1] >= 0 && Character.isWhitespace(bytes[at - 1])) {
            at--;
        }
        boolean rare =
                at - start >= 3 && bytes[at - 3] >= (byte) 0xE1 && bytes[at - 3] <= (byte) 0xE3;
        return rare ? rareEnd(bytes, start, at) : at;
    }

    /// Whether a cell holds nothing but white space.
    static boolean isBlank(byte[] bytes, int start, int end) {
        return start(bytes, start, end) == end;
    }

    private static int rareStart(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return end - text.stripLeading().getBytes(StandardCharsets.UTF_8).length;
    }

    private static int rareEnd(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return start + text.stripTrailing().getBytes(StandardCharsets.UTF_8).length;
    }
}
