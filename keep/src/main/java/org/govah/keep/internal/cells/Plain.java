package org.govah.keep.internal.cells;

import java.util.Locale;
import org.govah.core.script.Digits;

/// Text reduced to what words are compared by: lower-case letters of one form and Latin digits, one
/// space between words, no punctuation and no marks that cannot be seen.
public final class Plain {
    private static final String VARIANTS = "يىكأإآةۀؤ";
    private static final String STANDARD = "ییکاااههو";
    private static final char TATWEEL = '\u0640';
    private static final char HALF_SPACE = '\u200c';

    private Plain() {}

    /// The text reduced; empty where it holds no letter and no digit.
    public static String of(String text) {
        String lower = Digits.toLatin(text).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); i++) {
            int at = VARIANTS.indexOf(lower.charAt(i));
            char c = at < 0 ? lower.charAt(i) : STANDARD.charAt(at);
            if (Character.isLetterOrDigit(c) && c != TATWEEL) {
                out.append(gap && !out.isEmpty() ? " " : "").append(c);
                gap = false;
            } else {
                gap |= !isUnseen(c);
            }
        }
        return out.toString();
    }

    /// Marks that do not part words; the half-space does.
    private static boolean isUnseen(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || (type == Character.FORMAT && c != HALF_SPACE)
                || c == TATWEEL
                || c == '\''
                || c == '\u2019';
    }
}
