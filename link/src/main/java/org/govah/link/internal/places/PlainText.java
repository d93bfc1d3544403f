package org.govah.link.internal.places;

import java.util.Set;
import org.govah.link.internal.names.Letters;

/// One form for a text of letters and digits: letters as [Letters#fold] has them, digits Latin,
/// single spaces between; marks are spaces.
public final class PlainText {
    /// What comes after this is not read: a cell of 5,000 letters is a mistake, and its beginning
    /// tells it from others as well.
    public static final int MAX_LENGTH = 300;

    private static final Set<String> UNKNOWN =
            Set.of(
                    "unknown",
                    "not known",
                    "unspecified",
                    "undisclosed",
                    "none",
                    "null",
                    "nan",
                    "n a",
                    "na",
                    "نامعلوم",
                    "نامشخص",
                    "ناشناس",
                    "نا معلوم",
                    "نا مشخص",
                    "مجهول",
                    "غیر معروف",
                    "غیر محدد");

    private PlainText() {}

    /// The text in one form; empty where it has neither letter nor digit, or says that nothing is
    /// known.
    public static String fold(String text) {
        String read = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        StringBuilder out = new StringBuilder(read.length());
        int from = 0;
        while (from < read.length()) {
            int digit = Character.digit(read.charAt(from), 10);
            if (digit >= 0) {
                out.append((char) ('0' + digit));
                from++;
            } else {
                int to = endOfRun(read, from);
                appendRun(out, read.substring(from, to));
                from = to;
            }
        }
        String folded = out.toString().strip();
        return UNKNOWN.contains(folded) ? "" : folded;
    }

    private static int endOfRun(String text, int from) {
        int to = from;
        while (to < text.length() && Character.digit(text.charAt(to), 10) < 0) {
            to++;
        }
        return to;
    }

    /// Letters that touch a digit are one word with it.
    private static void appendRun(StringBuilder out, String run) {
        String folded = Letters.fold(run);
        if (!folded.isEmpty() && Character.isLetterOrDigit(run.codePointAt(0))) {
            out.append(folded);
        } else {
            space(out);
            out.append(folded);
        }
        if (!Character.isLetterOrDigit(run.codePointBefore(run.length()))) {
            space(out);
        }
    }

    private static void space(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }
}
