package org.govah.publish.internal;

/// Text from foreign files (names of lists, claimants, scopes) made safe to stand in a page: it can
/// neither break the markup's character rules nor turn the reading direction of the text around it.
final class Foreign {
    /// FIRST STRONG ISOLATE: what follows finds its own direction (Unicode UAX 9).
    static final char ISOLATE = '\u2068';

    /// POP DIRECTIONAL ISOLATE: ends the isolate.
    static final char END = '\u2069';

    private static final int REPLACEMENT = 0xFFFD;

    private Foreign() {}

    /// The text with every character that XML 1.0 (section 2.2) does not allow, and every
    /// embedding, override or isolate of UAX 9, replaced by U+FFFD, so that a reader sees something
    /// stood there.
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(allowed(c) ? c : REPLACEMENT));
        return out.toString();
    }

    /// The clean text between isolates, for places that hold no markup.
    static String isolate(String text) {
        return ISOLATE + clean(text) + END;
    }

    private static boolean allowed(int c) {
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean xml = c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
        boolean control = c >= 0x7F && c <= 0x9F;
        return (xml && !control && !turnsDirection) || c == '\t' || c == '\n';
    }
}
