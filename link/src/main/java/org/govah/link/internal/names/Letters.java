package org.govah.link.internal.names;

import com.ibm.icu.text.Normalizer2;
import java.text.Normalizer;

/// One form for letters that are written in several ways: what stays are lower-case base letters
/// and single spaces.
///
/// Unicode does most of it (UAX 15: NFKC with case folding, which also drops ZWNJ, ZWJ and marks of
/// direction, then NFD without its marks, which takes harakat, accents, madda and hamza off). The
/// tables here hold what Unicode keeps apart and people do not.
public final class Letters {
    /// Yeh in five forms, kaf, teh marbuta, heh in five forms, alef wasla; then the letters that
    /// Kurdish (lam and reh with a small v, o, e, v) and Urdu (retroflex teh, dal and reh, noon
    /// ghunna, yeh barree) write and their neighbours do not.
    private static final String FROM =
            "\u064A\u0649\u06CC\u06CD\u06D0\u0643\u06AA\u0629\u06D5\u06BE\u06C1\u06C3\u0671"
                    + "\u06B5\u0695\u06C6\u06CE\u06A4\u06CB\u06C7\u06C8\u0679\u0688\u0691\u06BA\u06D2\u06AD";

    private static final String TO =
            "\u06CC\u06CC\u06CC\u06CC\u06CC\u06A9\u06A9\u0647\u0647\u0647\u0647\u0647\u0627"
                    + "\u0644\u0631\u0648\u06CC\u0648\u0648\u0648\u0648\u062A\u062F\u0631\u0646\u06CC\u06AF";

    /// Written inside a word and not heard in it: hamza alone, tatweel, apostrophes of all kinds.
    private static final String SILENT =
            "\u0621\u0640'\u2019\u2018\u02BC\u02BF\u02BE\u02BB`\u00B4\u2032\uFF07";

    /// Characters below this one (Latin, Greek, Cyrillic, Hebrew, Arabic) fold one by one, whatever
    /// stands beside them, so a table answers for them; other text goes through Unicode.
    private static final int TABLED = 0x700;

    /// In the table: leaves no trace.
    private static final char SILENCE = 0;

    /// In the table: folds to several letters, so the slow way is taken.
    private static final char ASK = 0xFFFF;

    private static final char[] TABLE = table();

    private Letters() {}

    private static char[] table() {
        char[] out = new char[TABLED];
        for (char c = 0; c < TABLED; c++) {
            String found = slowFold("x" + c + "x");
            int letters = found.length() - 2;
            out[c] = letters == 0 ? SILENCE : letters == 1 ? found.charAt(1) : ASK;
        }
        return out;
    }

    /// The text in one form of letters; empty where it has no letter. Digits and signs become
    /// spaces.
    public static String fold(String text) {
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = c < TABLED ? TABLE[c] : isUnseen(c) ? SILENCE : ASK;
            if (folded == ASK) {
                return slowFold(text);
            }
            boolean doubled = folded == ' ' && (length == 0 || out[length - 1] == ' ');
            if (folded != SILENCE && !doubled) {
                out[length++] = folded;
            }
        }
        return new String(out, 0, length).strip();
    }

    /// ZWNJ, ZWJ and marks of direction, which case folding drops.
    private static boolean isUnseen(char c) {
        return (c >= '\u200B' && c <= '\u200F') || (c >= '\u202A' && c <= '\u202E');
    }

    private static String slowFold(String text) {
        String composed = Normalizer2.getNFKCCasefoldInstance().normalize(withoutApostrophes(text));
        String open = Normalizer.normalize(composed, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(open.length());
        open.codePoints().forEach(c -> append(out, c));
        return out.toString().strip();
    }

    /// Before NFKC, which turns a free-standing accent into a space and a mark.
    private static String withoutApostrophes(String text) {
        return text.indexOf('\u00B4') < 0 ? text : text.replace("\u00B4", "");
    }

    private static void append(StringBuilder out, int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        if (mark || SILENT.indexOf(c) >= 0) {
            return;
        }
        if (!Character.isLetter(c)) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
            return;
        }
        int at = FROM.indexOf(c);
        if (at >= 0) {
            out.append(TO.charAt(at));
        } else {
            appendLatin(out, c);
        }
    }

    /// Latin letters that NFD does not take apart.
    private static void appendLatin(StringBuilder out, int c) {
        switch (c) {
            case '\u00F8' -> out.append('o');
            case '\u0142' -> out.append('l');
            case '\u0111', '\u00F0' -> out.append('d');
            case '\u00E6' -> out.append("ae");
            case '\u0153' -> out.append("oe");
            case '\u00FE' -> out.append("th");
            case '\u0131' -> out.append('i');
            case '\u0259' -> out.append('a');
            default -> out.appendCodePoint(c);
        }
    }

    /// The token with the two slips of text taken out of PDF files undone the same way on both
    /// sides: lam-alef in the wrong order (علاء becomes عالء) and الله turned round (هللا). Two
    /// tokens with one such form may be one token; the form itself is never shown.
    public static String withoutOrderOfLamAlef(String token) {
        if (token.indexOf('ل') < 0) {
            return token;
        }
        return token.replace("الله", "هللا").replace("لا", "ال");
    }

    /// Whether the token is written in Arabic letters.
    public static boolean isArabic(String token) {
        return !token.isEmpty()
                && token.charAt(0) >= '\u0370'
                && Character.UnicodeScript.of(token.codePointAt(0))
                        == Character.UnicodeScript.ARABIC;
    }
}
