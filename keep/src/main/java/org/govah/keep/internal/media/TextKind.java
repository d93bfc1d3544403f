package org.govah.keep.internal.media;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govah.keep.media.MediaType;

/// Which kind of text some bytes are, if they are text at all.
final class TextKind {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private static final String JSON_SPACE = " \t\n\u000b\f\r";

    private TextKind() {}

    static MediaType type(byte[] head) {
        boolean wide = Magic.has(head, 0, "\u00ff\u00fe") || Magic.has(head, 0, "\u00fe\u00ff");
        Optional<String> text = wide ? decoded(head, StandardCharsets.UTF_16) : text(head);
        return text.map(TextKind::kind).orElse(MediaType.UNKNOWN);
    }

    /// In the encodings that hold ASCII, a byte that is a control character there is one.
    private static Optional<String> text(byte[] head) {
        boolean ascii = true;
        for (byte b : head) {
            if (b < ' ') {
                if (isControl((char) (b & 0xff))) {
                    return Optional.empty();
                }
                ascii &= b >= 0;
            }
        }
        return ascii
                ? Optional.of(new String(head, StandardCharsets.ISO_8859_1))
                : decoded(head, StandardCharsets.UTF_8);
    }

    private static Optional<String> decoded(byte[] head, Charset charset) {
        CharBuffer chars = CharBuffer.allocate(head.length + 1);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        // A character cut off at the end of the head is no error: the input is not said to be
        // whole.
        boolean wrong = decoder.decode(ByteBuffer.wrap(head), chars, false).isError();
        return wrong || chars.flip().chars().anyMatch(c -> isControl((char) c))
                ? Optional.empty()
                : Optional.of(chars.toString());
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    private static MediaType kind(String text) {
        String start = (text.indexOf('\ufeff') < 0 ? text : text.replace("\ufeff", "")).strip();
        if (start.startsWith("<")) {
            String tags = start.toLowerCase(Locale.ROOT);
            if (tags.startsWith("<!doctype html") || tags.startsWith("<html")) {
                return MediaType.HTML;
            }
            if (tags.startsWith("<?xml")) {
                return tags.contains("<html") ? MediaType.HTML : MediaType.XML;
            }
        }
        if (isJson(start)) {
            return MediaType.JSON;
        }
        List<String> lines = start.lines().limit(2).toList();
        boolean table = lines.size() == 2 && SEPARATORS.stream().anyMatch(c -> sameCount(lines, c));
        return table ? MediaType.CSV : MediaType.TEXT;
    }

    /// An object whose first name is quoted, or an array of values.
    private static boolean isJson(String start) {
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return false;
        }
        int at = 1;
        while (at < start.length() && JSON_SPACE.indexOf(start.charAt(at)) >= 0) {
            at++;
        }
        String next = start.startsWith("{") ? "\"}" : "[{\"]0123456789-tfnTFN";
        return at < start.length() && next.indexOf(start.charAt(at)) >= 0;
    }

    private static boolean sameCount(List<String> lines, char separator) {
        long first = lines.getFirst().chars().filter(c -> c == separator).count();
        return first > 0 && first == lines.getLast().chars().filter(c -> c == separator).count();
    }
}
