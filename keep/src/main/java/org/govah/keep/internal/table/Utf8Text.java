package org.govah.keep.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.govah.core.words.Message;

/// A text file as UTF-8: the bytes as received where they are that already, else written anew.
final class Utf8Text {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final String encoding;
    private final int[] badLines;
    private final List<Message> notes;

    /// @param bytes sound UTF-8 between `from` and `to`; not copied
    /// @param encoding the name of the encoding as received, such as `UTF-8`
    /// @param badLines where lines begin that are not in that encoding, ascending
    /// @param notes what was guessed
    Utf8Text(byte[] bytes, int from, int to, String encoding, int[] badLines, List<Message> notes) {
        boolean marked = Arrays.equals(bytes, from, Math.min(to, from + MARK.length), MARK, 0, 3);
        this.bytes = bytes;
        this.from = marked ? from + MARK.length : from;
        this.to = to;
        this.encoding = encoding;
        this.badLines = badLines;
        this.notes = List.copyOf(notes);
    }

    byte[] bytes() {
        return bytes;
    }

    /// The first byte after a byte order mark.
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String encoding() {
        return encoding;
    }

    List<Message> notes() {
        return notes;
    }

    /// Whether a line that begins in `start` to `end` (excluded) is not in the encoding. A byte
    /// order mark belongs to the first line.
    boolean isBad(int start, int end) {
        if (badLines.length == 0) {
            return false;
        }
        int first = start == from ? 0 : start;
        int found = Arrays.binarySearch(badLines, first);
        int at = found < 0 ? -found - 1 : found;
        return at < badLines.length && badLines[at] < end;
    }

    /// The text from its beginning, at most so many characters.
    String head(int chars) {
        return head(from, to, chars);
    }

    /// The text between two places, at most so many characters from its beginning.
    String head(int start, int end, int chars) {
        // No character of UTF-16 takes more than three bytes, and a cut sequence ends beyond them.
        int last = (int) Math.min(end, start + 4L * chars + 4);
        String text = new String(bytes, start, last - start, StandardCharsets.UTF_8);
        return text.length() > chars ? text.substring(0, chars) : text;
    }

    /// Where the line that begins at `start` ends, its line break excluded.
    int lineEnd(int start) {
        int at = start;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    /// The first byte after the line break at `at`: `\n`, `\r\n` or `\r`.
    int afterLineBreak(int at) {
        boolean two = at + 1 < to && bytes[at] == '\r' && bytes[at + 1] == '\n';
        return at + (two ? 2 : 1);
    }
}
