package org.govah.keep.internal.media;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.govah.keep.media.MediaType;

/// Which kind of text some bytes are, if they are text at all.
final class TextKind {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private TextKind() {}

    static MediaType type(byte[] head) {
        boolean wide = Magic.has(head, 0, "\u00ff\u00fe") || Magic.has(head, 0, "\u00fe\u00ff");
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        CharBuffer chars = CharBuffer.allocate(head.length + 1);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        // A character cut off at the end of the head is no error: the input is not said to be
        // whole.
        if (decoder.decode(ByteBuffer.wrap(head), chars, false).isError()) {
            return MediaType.UNKNOWN;
        }
        String text = chars.flip().toString();
        return text.chars().anyMatch(TextKind::isControl) ? MediaType.UNKNOWN : kind(text);
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    private static MediaType kind(String text) {
        String start = text.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return MediaType.HTML;
        }
        if (start.startsWith("<?xml")) {
            return start.contains("<html") ? MediaType.HTML : MediaType.XML;
        }
        if (start.matches("(?s)(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]0-9tfn-]).*")) {
            return MediaType.JSON;
        }
        List<String> lines = start.lines().limit(2).toList();
        boolean table = lines.size() == 2 && SEPARATORS.stream().anyMatch(c -> sameCount(lines, c));
        return table ? MediaType.CSV : MediaType.TEXT;
    }

    private static boolean sameCount(List<String> lines, char separator) {
        long first = lines.getFirst().chars().filter(c -> c == separator).count();
        return first > 0 && first == lines.getLast().chars().filter(c -> c == separator).count();
    }
}
