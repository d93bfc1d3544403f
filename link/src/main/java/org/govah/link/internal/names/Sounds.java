package org.govah.link.internal.names;

import java.util.Arrays;

/// Tokens as numbers of sounds, for [LetterModel]: one number for each Arabic letter, and one for
/// each Latin letter or pair of letters that stands for one sound (sh, kh, gh, ch, zh, th, dh; ou
/// and oo are u, ee is i; doubles are single).
final class Sounds {
    static final String ARABIC = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

    /// Upper case stands for a pair: X kh, S sh, C ch, J zh, T th, D dh; gh is q.
    static final String LATIN = "abcdefghijklmnopqrstuvwxyzXSCJTD";

    /// Any other letter.
    static final int OTHER = 32;

    /// How many numbers there are.
    static final int COUNT = 33;

    /// More letters of one token than this say nothing more.
    static final int MAX = 24;

    private Sounds() {}

    /// The sounds of a folded token.
    static byte[] of(String token, boolean arabic) {
        return arabic ? arabic(token) : latin(token);
    }

    private static byte[] arabic(String token) {
        byte[] out = new byte[Math.min(token.length(), MAX)];
        for (int i = 0; i < out.length; i++) {
            int at = ARABIC.indexOf(token.charAt(i));
            out[i] = (byte) (at < 0 ? OTHER : at);
        }
        return out;
    }

    private static byte[] latin(String token) {
        byte[] out = new byte[Math.min(token.length(), MAX)];
        int length = 0;
        for (int i = 0; i < token.length() && length < MAX; i++) {
            char c = token.charAt(i);
            char next = i + 1 < token.length() ? token.charAt(i + 1) : 0;
            char one = pair(c, next);
            i += one == 0 ? 0 : 1;
            int at = LATIN.indexOf(one == 0 ? c : one);
            byte sound = (byte) (at < 0 ? OTHER : at);
            if (length == 0 || out[length - 1] != sound) {
                out[length++] = sound;
            }
        }
        return Arrays.copyOf(out, length);
    }

    /// The one sound of two letters; 0 where they are two.
    private static char pair(char c, char next) {
        if (next == 'h') {
            return switch (c) {
                case 'k' -> 'X';
                case 's' -> 'S';
                case 'c' -> 'C';
                case 'z' -> 'J';
                case 't' -> 'T';
                case 'd' -> 'D';
                case 'g' -> 'q';
                case 'p' -> 'f';
                default -> 0;
            };
        }
        if (c == 'o' && (next == 'u' || next == 'o')) {
            return 'u';
        }
        return c == 'e' && next == 'e' ? 'i' : 0;
    }
}
