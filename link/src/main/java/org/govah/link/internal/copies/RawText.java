package org.govah.link.internal.copies;

import org.govah.core.script.Script;

/// Text as received, as one number: nothing is folded but spaces, because copying shows in letters.
final class RawText {
    /// The number of no text.
    static final long NONE = 0;

    private static final int SCRIPT_BITS = 2;
    private static final long SCRIPT_MASK = (1 << SCRIPT_BITS) - 1;
    private static final long LATIN = 1;
    private static final long ARABIC = 2;
    private static final long OTHER = 3;

    /// FNV-1a, 64 bit (Fowler, Noll, Vo).
    private static final long START = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;
    private static final char LATIN_END = 0x0250;

    private RawText() {}

    /// A hash of the text but for spaces at the ends and doubled ones; the last two bits tell the
    /// script of most letters. Two texts get one number with a chance of 2^-62.
    static long of(String text) {
        long hash = START;
        int balance = 0;
        boolean letters = false;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                space = true;
                continue;
            }
            if (space && hash != START) {
                hash = (hash ^ ' ') * PRIME;
            }
            space = false;
            hash = (hash ^ c) * PRIME;
            int side = side(c);
            balance += side;
            letters |= side != 0;
        }
        return hash == START ? NONE : (mixed(hash) & ~SCRIPT_MASK) | tag(letters, balance);
    }

    private static long tag(boolean letters, int balance) {
        if (!letters) {
            return OTHER;
        }
        return balance > 0 ? LATIN : ARABIC;
    }

    /// 1 for a Latin letter, -1 for an Arabic one, by their blocks: quicker than asking for each.
    private static int side(char c) {
        if (c < LATIN_END) {
            return Character.isLetter(c) ? 1 : 0;
        }
        boolean arabic =
                (c >= 0x0620 && c <= 0x06ff)
                        || (c >= 0x0750 && c <= 0x077f)
                        || (c >= 0x08a0 && c <= 0x08ff)
                        || (c >= 0xfb50 && c <= 0xfdff)
                        || (c >= 0xfe70 && c <= 0xfefe);
        return arabic && Character.isLetter(c) ? -1 : 0;
    }

    /// The last step of MurmurHash3, so that every letter reaches every bit.
    private static long mixed(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    /// The script of a number from [#of]; [Script#OTHER] for [#NONE].
    static Script script(long number) {
        long tag = number & SCRIPT_MASK;
        if (tag == LATIN) {
            return Script.LATIN;
        }
        return tag == ARABIC ? Script.ARABIC : Script.OTHER;
    }

    /// Whether two numbers are of texts in one script; false where one is of no text.
    static boolean isOneScript(long a, long b) {
        return a != NONE && b != NONE && (a & SCRIPT_MASK) == (b & SCRIPT_MASK);
    }
}
