package org.govah.publish.internal;

/// How wide a text is at most in the faces that a reader's machine may have. The page brings no
/// font, so figures leave room for the widest usual one (DejaVu Sans; widths in em from its
/// metrics, rounded up).
final class TextWidth {
    private static final double NARROW = 0.45;
    private static final double DIGIT = 0.66;
    private static final double LOWER = 0.66;
    private static final double UPPER = 0.8;
    private static final double WIDE = 1.05;
    private static final String NARROW_LETTERS = "ijlft.,:;'|!()[]/- ";
    private static final String WIDE_LETTERS = "mwMW@%\u2026\u066A";

    // Arabic letters by their width in a joined word.
    private static final String ARABIC_NARROW =
            "\u0627\u0622\u0623\u0625\u062F\u0630\u0631\u0632\u0698\u0648";
    private static final String ARABIC_WIDE = "\u0633\u0634\u0635\u0636";
    private static final double ARABIC_NARROWEST = 0.55;
    private static final double ARABIC = 0.75;
    private static final double ARABIC_WIDEST = 1.05;

    private static final String CUT = "\u2026";

    private TextWidth() {}

    /// The width of a text, in the unit of `size`.
    static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(TextWidth::em).sum();
    }

    /// The text, cut with an ellipsis where it would be wider than `room`. A foreign text between
    /// isolates keeps them.
    static String fit(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        boolean isolated = text.charAt(0) == Foreign.ISOLATE;
        String end = isolated ? CUT + Foreign.END : CUT;
        int[] points = text.codePoints().toArray();
        int kept = points.length;
        while (kept > 0 && of(new String(points, 0, kept) + end, size) > room) {
            kept--;
        }
        return new String(points, 0, kept).stripTrailing() + end;
    }

    private static double em(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c > Character.MAX_VALUE) {
            return 2 * WIDE;
        }
        if (NARROW_LETTERS.indexOf(c) >= 0) {
            return NARROW;
        }
        if (WIDE_LETTERS.indexOf(c) >= 0) {
            return WIDE;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
                ? arabic(c)
                : other(c);
    }

    private static double arabic(int c) {
        if (ARABIC_NARROW.indexOf(c) >= 0) {
            return ARABIC_NARROWEST;
        }
        return ARABIC_WIDE.indexOf(c) >= 0 ? ARABIC_WIDEST : ARABIC;
    }

    private static double other(int c) {
        boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        if (latin && Character.isUpperCase(c)) {
            return UPPER;
        }
        return latin ? LOWER : WIDE;
    }
}
