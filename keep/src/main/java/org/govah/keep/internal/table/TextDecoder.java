package org.govah.keep.internal.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govah.core.words.Message;

/// Finds the encoding of a text file and decodes it: UTF-8 and UTF-16 with and without a byte order
/// mark, and windows-1256, which spreadsheets of the region wrote before. Lines that are not in the
/// file's encoding are marked, not lost.
final class TextDecoder {
    private static final Charset WINDOWS_ARABIC = Charset.forName("windows-1256");

    // Enough to tell an encoding; a whole big file need not be looked at.
    private static final int SAMPLE_BYTES = 1 << 16;

    // In UTF-16 the high bytes of Latin, Persian and punctuation are these; a byte stream of
    // another kind does not have them at every second place.
    private static final double UTF16_SHARE = 0.95;

    private TextDecoder() {}

    static DecodedText decode(byte[] bytes) {
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

    private static DecodedText utf16(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        SortedSet<Integer> bad = new TreeSet<>();
        for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
            bad.add(text.lastIndexOf('\n', at) + 1);
        }
        return new DecodedText(text, charset.name(), bad, mixedNote(bad.size()));
    }

    private static DecodedText utf8(byte[] bytes, int from, String name) {
        Optional<String> whole = strict(bytes, from, bytes.length);
        if (whole.isPresent()) {
            return DecodedText.sound(whole.get(), name);
        }
        DecodedText lines = lineByLine(bytes, from, name);
        // A line of windows-1256 is hardly ever sound UTF-8 by chance, so as many sound lines as
        // bad ones decide.
        if (linesBeyondAscii(bytes, from) >= 2 * lines.badLines().size()) {
            return lines;
        }
        String text = new String(bytes, from, bytes.length - from, WINDOWS_ARABIC);
        List<Message> notes = List.of(Message.of("keep.note-windows-1256"));
        return new DecodedText(text, "windows-1256", new TreeSet<>(), notes);
    }

    private static DecodedText lineByLine(byte[] bytes, int from, String name) {
        StringBuilder text = new StringBuilder(bytes.length);
        SortedSet<Integer> bad = new TreeSet<>();
        int start = from;
        while (start < bytes.length) {
            int end = lineEnd(bytes, start);
            Optional<String> line = strict(bytes, start, end);
            if (line.isEmpty()) {
                bad.add(text.length());
            }
            int at = start;
            text.append(line.orElseGet(() -> new String(bytes, at, end - at, WINDOWS_ARABIC)));
            start = end;
        }
        return new DecodedText(text.toString(), name, bad, mixedNote(bad.size()));
    }

    private static List<Message> mixedNote(int badLines) {
        return badLines == 0 ? List.of() : List.of(Message.of("keep.note-mixed", badLines));
    }

    private static int linesBeyondAscii(byte[] bytes, int from) {
        int lines = 0;
        int start = from;
        while (start < bytes.length) {
            int end = lineEnd(bytes, start);
            for (int i = start; i < end; i++) {
                if (bytes[i] < 0) {
                    lines++;
                    break;
                }
            }
            start = end;
        }
        return lines;
    }

    private static int lineEnd(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(bytes.length, end + 1);
    }

    private static Optional<String> strict(byte[] bytes, int from, int to) {
        try {
            ByteBuffer part = ByteBuffer.wrap(bytes, from, to - from);
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(part).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
