package org.govah.link.internal.names;

/// The consonants of a token as they sound, in one alphabet for Arabic and Latin letters.
///
/// Vowels, and the letters that one script writes and the other does not (alef, vav, yeh, heh, hah,
/// ain; v, w, y, h), are dropped; letters that romanisers do not tell apart (three of s, four of z,
/// two of t, gh and q) are one; doubles are single. So محمد and Mohammed are both `md`. It is a key
/// for blocking and a weak level of likeness, never proof: many names share one.
public final class Skeleton {
    private static final String ARABIC = "بپتطثسصجژچخدذزضظرشغقفکگلمن";
    private static final String HEARD = "bpttsssjjcxdzzzzrSqqfkglmn";
    private static final String UNHEARD = "aeiouvwyhاوهیحع";

    private static final String DENTALS = "szdt";

    private Skeleton() {}

    /// The skeleton of a folded token; empty where it has no consonant that counts.
    public static String of(String token) {
        StringBuilder out = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean h = i + 1 < token.length() && token.charAt(i + 1) == 'h';
            char heard = heard(c, h);
            if (heard != 0 && (out.isEmpty() || out.charAt(out.length() - 1) != heard)) {
                out.append(heard);
            }
        }
        return out.toString();
    }

    /// A skeleton whose letters that Arabic and Persian read differently are one: what Persian says
    /// as z or s (ض, ذ, ظ, ث) Arabic says, and its romanisers write, as d, dh or th. So it rules
    /// out fewer, and only what no romaniser writes.
    static String coarse(String skeleton) {
        StringBuilder out = new StringBuilder(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            char c = skeleton.charAt(i);
            out.append(DENTALS.indexOf(c) >= 0 ? 't' : c);
        }
        return out.toString();
    }

    private static char heard(char c, boolean beforeH) {
        if (UNHEARD.indexOf(c) >= 0) {
            return 0;
        }
        if (beforeH) {
            switch (c) {
                case 'k' -> {
                    return 'x';
                }
                case 'g' -> {
                    return 'q';
                }
                case 's' -> {
                    return 'S';
                }
                case 'c' -> {
                    return 'c';
                }
                case 'z' -> {
                    return 'j';
                }
                default -> {}
            }
        }
        if (c == 'c') {
            return 'k';
        }
        int at = ARABIC.indexOf(c);
        return at < 0 ? c : HEARD.charAt(at);
    }
}
