package org.govah.link.internal.copies;

import org.govah.core.script.Script;

/// How two rows of one person are written, value by value: for each of [#VALUES] two bits, whether
/// both rows have it and whether it is the same. What independent listers rarely write all alike,
/// somebody who copies does.
final class Likeness {
    /// The name in Arabic script, in Latin, in another; day of death, place, age, day of birth.
    static final int VALUES = 7;

    /// Bits of the values that are spellings of the name.
    static final int NAMES = 0b111;

    static final int DEATH = 3;
    static final int PLACE = 4;
    static final int AGE = 5;
    static final int BIRTH = 6;

    private Likeness() {}

    /// The low [#VALUES] bits: on both rows; the next: the same.
    static int of(CopyColumn column, int a, int b) {
        int out = name(column, a, b, Script.ARABIC, 0);
        out |= name(column, a, b, Script.LATIN, 1);
        out |= name(column, a, b, Script.OTHER, 2);
        int[] deaths = column.deaths();
        boolean died = deaths[2 * a] != CopyColumn.NO_DAY && deaths[2 * b] != CopyColumn.NO_DAY;
        boolean oneDay = deaths[2 * a] == deaths[2 * b] && deaths[2 * a + 1] == deaths[2 * b + 1];
        out |= value(DEATH, died, oneDay);
        long placeA = column.places()[a];
        long placeB = column.places()[b];
        out |= value(PLACE, RawText.isOneScript(placeA, placeB), placeA == placeB);
        short ageA = column.ages()[a];
        short ageB = column.ages()[b];
        boolean aged = ageA != CopyColumn.NO_AGE && ageB != CopyColumn.NO_AGE;
        out |= value(AGE, aged, ageA == ageB);
        int birthA = column.births()[a];
        int birthB = column.births()[b];
        boolean born = birthA != CopyColumn.NO_DAY && birthB != CopyColumn.NO_DAY;
        return out | value(BIRTH, born, birthA == birthB);
    }

    private static int value(int number, boolean onBoth, boolean same) {
        if (!onBoth) {
            return 0;
        }
        return (1 << number) | (same ? 1 << (number + VALUES) : 0);
    }

    private static int name(CopyColumn column, int a, int b, Script script, int number) {
        long[] all = column.spellings();
        int endA = column.spellingEnd()[a];
        int endB = column.spellingEnd()[b];
        boolean onBoth = false;
        boolean same = false;
        for (int i = column.spellingStart(a); i < endA; i++) {
            if (RawText.script(all[i]) == script) {
                for (int j = column.spellingStart(b); j < endB; j++) {
                    onBoth |= RawText.isOneScript(all[i], all[j]);
                    same |= all[i] == all[j];
                }
            }
        }
        return value(number, onBoth, same);
    }

    /// Which values both rows have, a bit each.
    static int onBoth(int likeness) {
        return likeness & ((1 << VALUES) - 1);
    }

    /// Which values are the same, a bit each.
    static int same(int likeness) {
        return likeness >> VALUES;
    }

    /// Whether the name is written in one script on both rows.
    static boolean isComparable(int likeness) {
        return (likeness & NAMES) != 0;
    }

    /// Whether some spelling of the name is the same.
    static boolean isNameSame(int likeness) {
        return (same(likeness) & NAMES) != 0;
    }

    /// Whether all that both rows say is written alike, a spelling of the name among it.
    static boolean isWordForWord(int likeness) {
        return isNameSame(likeness) && onBoth(likeness) == same(likeness);
    }
}
