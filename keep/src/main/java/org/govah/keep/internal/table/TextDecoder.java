package org.govah.keep.internal.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.govah.core.words.Message;

/// Finds the encoding of a text file: UTF-8 and UTF-16 with and without a byte order mark, and
/// windows-1256, which spreadsheets of the region wrote before. UTF-8 stays where it lies; what is
/// not UTF-8 is written anew, piece by piece. Lines that are not in the file's encoding are marked,
/// not lost.
final class TextDecoder {
    private static final Charset WINDOWS_ARABIC = Charset.forName("windows-1256");
    private static final int[] NO_LINES = {};

    // Enough to tell an encoding; a whole big file need not be looked at.
    private static final int SAMPLE_BYTES = 1 << 16;

    // In UTF-16 the high bytes of Latin, Persian and punctuation are these; a byte stream of
    // another kind does not have them at every second place.
    private static final double UTF16_SHARE = 0.95;

    // How much is written anew at a time.
    private static final int PIECE_CHARS = 1 << 15;

    private TextDecoder() {}

    static Utf8Text decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3, "UTF-8 BOM");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (looksLikeUtf16(bytes, 1)) {
            return utf16(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (looksLikeUtf16(bytes, 0)) {
            return utf16(bytes, 0, StandardCharsets.UTF_16BE);
        }
        return utf8(bytes, 0, "UTF-8");
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeUtf16(byte[] bytes, int highByteAt) {
        int pairs = Math.min(bytes.length, SAMPLE_BYTES) / 2;
        int usual = 0;
        int zeros = 0;
        for (int i = 0; i < pairs; i++) {
            int high = bytes[2 * i + highByteAt] & 0xFF;
            usual += high == 0x00 || high == 0x06 || high == 0x20 ? 1 : 0;
            zeros += high == 0x00 ? 1 : 0;
        }
        return zeros > 0 && usual >= UTF16_SHARE * pairs;
    }

    private static Utf8Text utf16(byte[] bytes, int from, Charset charset) {
        byte[] written = anew(bytes, from, bytes.length, charset);
        int[] bad = linesWithReplacements(written);
        return new Utf8Text(written, 0, written.length, charset.name(), bad, mixedNote(bad.length));
    }

    private static int[] linesWithReplacements(byte[] utf8) {
        int[] lines = new int[8];
        int count = 0;
        int start = 0;
        for (int i = 0; i + 2 < utf8.length; i++) {
            if (utf8[i] == '\n') {
                start = i + 1;
            }
            boolean replaced =
                    utf8[i] == (byte) 0xEF
                            && utf8[i + 1] == (byte) 0xBF
                            && utf8[i + 2] == (byte) 0xBD;
            if (replaced && (count == 0 || lines[count - 1] != start)) {
                lines = count == lines.length ? Arrays.copyOf(lines, 2 * count) : lines;
                lines[count++] = start;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    private static Utf8Text utf8(byte[] bytes, int from, String name) {
        if (Utf8.isSound(bytes, from, bytes.length)) {
            return new Utf8Text(bytes, from, bytes.length, name, NO_LINES, List.of());
        }
        int bad = 0;
        int beyondAscii = 0;
        int end;
        for (int start = from; start < bytes.length; start = end) {
            end = lineEnd(bytes, start);
            bad += Utf8.isSound(bytes, start, end) ? 0 : 1;
            beyondAscii += isBeyondAscii(bytes, start, end) ? 1 : 0;
        }
        // A line of windows-1256 is hardly ever sound UTF-8 by chance, so as many sound lines as
        // bad ones decide.
        if (beyondAscii >= 2L * bad) {
            return lineByLine(bytes, from, name, bad);
        }
        byte[] written = anew(bytes, from, bytes.length, WINDOWS_ARABIC);
        List<Message> notes = List.of(Message.of("keep.note-windows-1256"));
        return new Utf8Text(written, 0, written.length, "windows-1256", NO_LINES, notes);
    }

    private static Utf8Text lineByLine(byte[] bytes, int from, String name, int badLines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int[] bad = new int[badLines];
        int count = 0;
        int end;
        for (int start = from; start < bytes.length; start = end) {
            end = lineEnd(bytes, start);
            if (Utf8.isSound(bytes, start, end)) {
                out.write(bytes, start, end - start);
            } else {
                bad[count++] = out.size();
                out.writeBytes(anew(bytes, start, end, WINDOWS_ARABIC));
            }
        }
        byte[] written = out.toByteArray();
        return new Utf8Text(written, 0, written.length, name, bad, mixedNote(badLines));
    }

    private static List<Message> mixedNote(int badLines) {
        return badLines == 0 ? List.of() : List.of(Message.of("keep.note-mixed", badLines));
    }

    private static boolean isBeyondAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private static int lineEnd(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(bytes.length, end + 1);
    }

    private static byte[] anew(byte[] bytes, int from, int to, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer piece = CharBuffer.allocate(Math.min(PIECE_CHARS, to - from + 2));
        boolean more = true;
        while (more) {
            more = decoder.decode(in, piece, true).isOverflow();
            out.writeBytes(piece.flip().toString().getBytes(StandardCharsets.UTF_8));
            piece.clear();
        }
        return out.toByteArray();
    }
}
