package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;

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
        int[] points = text.codePoints().toArray();
        int kept = points.length;
        while (kept > 0 && of(new String(points, 0, kept) + CUT, size) > room) {
            kept--;
        }
        String start = new String(points, 0, kept).stripTrailing();
        boolean open = start.lastIndexOf(Foreign.ISOLATE) > start.lastIndexOf(Foreign.END);
        return open ? start + CUT + Foreign.END : start + CUT;
    }

    /// The text in lines no wider than `room`, broken between words, the last one cut where there
    /// are more than `most`. A foreign text between isolates keeps them on every line.
    static List<String> wrap(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || lines.size() == most - 1 || of(longer, size) <= room) {
                line = longer;
            } else {
                boolean open = line.lastIndexOf(Foreign.ISOLATE) > line.lastIndexOf(Foreign.END);
                lines.add(fit(open ? line + Foreign.END : line, size, room));
                line = open ? Foreign.ISOLATE + word : word;
            }
        }
        lines.add(fit(line, size, room));
        return lines;
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
