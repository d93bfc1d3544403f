package org.govah.link.internal.pairs;

import org.govah.link.internal.names.Letters;
import org.govah.link.internal.places.PlaceReading;

/// What is known of a place in a few bits: enough to say of most pairs of places that they have
/// nothing in common, without a look at their names.
final class PlaceMarks {
    /// Numbers of one place.
    static final int SIZE = 8;

    private static final int CITIES = 0;
    private static final int PROVINCES = 1;
    private static final int PARTS = 2;
    private static final int SOUND = 3;
    private static final int LETTERS = 4;
    private static final int SOUND_BIT = 5;
    private static final int FLAGS = 6;

    private static final long NAMED = 1;
    private static final long ARABIC = 2;
    private static final long LONG = 4;
    private static final int LENGTH = 8;

    /// Bits of one mark.
    private static final int BITS = 6;

    private PlaceMarks() {}

    static void write(PlaceReading place, long[] out, int at) {
        out[at + CITIES] = bits(place.cities());
        out[at + PROVINCES] = bits(place.provinces());
        out[at + PARTS] = bits(place.parts());
        out[at + SOUND] = place.sound();
        out[at + SOUND_BIT] = bit(place.sound());
        String text = place.text();
        for (int i = 0; i < text.length(); i++) {
            out[at + LETTERS] |= 1L << (text.charAt(i) & (Long.SIZE - 1));
        }
        out[at + FLAGS] =
                (text.isEmpty() ? 0 : NAMED)
                        | (Letters.isArabic(text) ? ARABIC : 0)
                        | (text.length() > Long.SIZE ? LONG : 0)
                        | ((long) text.length() << LENGTH);
    }

    private static long bits(long[] hashes) {
        long out = 0;
        for (long hash : hashes) {
            out |= bit(hash);
        }
        return out;
    }

    /// The bit of a hash; its upper bits are as good as any.
    private static long bit(long hash) {
        return 1L << (int) (hash >>> (Long.SIZE - BITS));
    }

    static boolean isNamed(long[] marks, int at) {
        return (marks[at + FLAGS] & NAMED) != 0;
    }

    /// The outcome where two places have no word, sound, city or province in common and no similar
    /// spelling; [Outcome#MISSING] where they may have.
    static int ofOthers(long[] marks, int x, int y) {
        long citiesX = marks[x + CITIES];
        long citiesY = marks[y + CITIES];
        long provincesX = marks[x + PROVINCES];
        long provincesY = marks[y + PROVINCES];
        long common =
                (citiesX & citiesY)
                        | (provincesX & provincesY)
                        | (citiesX & provincesY)
                        | (provincesX & citiesY)
                        | (marks[x + PARTS] & marks[y + PARTS]);
        if (common != 0 || mayBeNamedAlike(marks, x, y)) {
            return Outcome.MISSING;
        }
        return Outcome.of(
                provincesX != 0 && provincesY != 0
                        ? PlaceComparison.OTHER_PROVINCE
                        : PlaceComparison.DIFFERENT);
    }

    private static boolean mayBeNamedAlike(long[] marks, int x, int y) {
        long flagsX = marks[x + FLAGS];
        long flagsY = marks[y + FLAGS];
        if ((flagsX & flagsY & NAMED) == 0) {
            return false;
        }
        boolean oneHoldsTheOther =
                (marks[x + PARTS] & marks[y + SOUND_BIT]) != 0
                        || (marks[y + PARTS] & marks[x + SOUND_BIT]) != 0;
        return oneHoldsTheOther
                || marks[x + SOUND] == marks[y + SOUND]
                || ((flagsX | flagsY) & LONG) != 0
                || (((flagsX ^ flagsY) & ARABIC) == 0 && canBeSpelledAlike(marks, x, y));
    }

    /// Whether two words can reach .92 by Jaro-Winkler: `j + 0.4 (1 - j) >= 0.92` asks for `j >=
    /// 13/15`, so for `m/a + m/b >= 8/5`, and a letter that only one has is not among the `m`.
    private static boolean canBeSpelledAlike(long[] marks, int x, int y) {
        int lengthX = (int) (marks[x + FLAGS] >>> LENGTH);
        int lengthY = (int) (marks[y + FLAGS] >>> LENGTH);
        long lettersX = marks[x + LETTERS];
        long lettersY = marks[y + LETTERS];
        int most =
                Math.min(
                        lengthX - Long.bitCount(lettersX & ~lettersY),
                        lengthY - Long.bitCount(lettersY & ~lettersX));
        return 5 * most * (lengthX + lengthY) >= 8 * lengthX * lengthY;
    }
}
