package org.govah.core.script;

/// Reads and writes numbers in Latin (0-9), Persian (U+06F0 to U+06F9) and Arabic (U+0660 to
/// U+0669) digits.
public final class Digits {
    private static final char PERSIAN_ZERO = '\u06F0';
    private static final char ARABIC_ZERO = '\u0660';

    private Digits() {}

    /// The text with every Persian and Arabic digit replaced by the Latin one; all else is kept.
    public static String toLatin(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(toLatin(text.charAt(i)));
        }
        return out.toString();
    }

    /// The text with every Latin digit replaced by the Persian one; all else is kept.
    public static String toPersian(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? (char) (PERSIAN_ZERO + c - '0') : c);
        }
        return out.toString();
    }

    private static char toLatin(char c) {
        if (c >= PERSIAN_ZERO && c <= PERSIAN_ZERO + 9) {
            return (char) ('0' + c - PERSIAN_ZERO);
        }
        if (c >= ARABIC_ZERO && c <= ARABIC_ZERO + 9) {
            return (char) ('0' + c - ARABIC_ZERO);
        }
        return c;
    }
}
