package org.govah.keep.internal.cells;

import java.util.Set;

/// The ways in which lists say that something is not known.
public final class UnknownWords {
    private static final Set<String> WORDS =
            Set.of(
                    "unknown",
                    "not known",
                    "unk",
                    "n a",
                    "na",
                    "none",
                    "null",
                    "nil",
                    "nan",
                    "not available",
                    "not specified",
                    "unspecified",
                    "undefined",
                    "no data",
                    "tbd",
                    "unidentified",
                    "anonymous",
                    "unnamed",
                    "no name",
                    "name unknown",
                    "name withheld",
                    "نامشخص",
                    "نا مشخص",
                    "مشخص نیست",
                    "نامعلوم",
                    "نا معلوم",
                    "معلوم نیست",
                    "ناشناس",
                    "ناشناخته",
                    "ن م",
                    "مجهول",
                    "گمنام",
                    "بی نام",
                    "بدون نام",
                    "ندارد",
                    "هیچ",
                    "غیر معروف",
                    "مجهول الهویه",
                    "لا یوجد",
                    "هویت نامعلوم",
                    "هویت نامشخص");

    private static final Set<String> FIRST_OF_NO_NAME =
            Set.of(
                    "unknown",
                    "unidentified",
                    "unnamed",
                    "null",
                    "ناشناس",
                    "مجهول",
                    "نامشخص",
                    "نامعلوم");

    private UnknownWords() {}

    /// Whether a cell holds nothing: blank, only signs such as `-`, `—` or `؟`, or a word for it.
    public static boolean meansNothing(String cell) {
        return isNothing(Plain.of(cell));
    }

    private static boolean isNothing(String plain) {
        return plain.isEmpty() || WORDS.contains(plain);
    }

    /// Whether a name is none: nothing, a word such as "unknown man 3", or no letter at all.
    public static boolean isNoName(String cell) {
        String plain = Plain.of(cell);
        int space = plain.indexOf(' ');
        return isNothing(plain)
                || FIRST_OF_NO_NAME.contains(space < 0 ? plain : plain.substring(0, space))
                || plain.chars().noneMatch(Character::isLetter);
    }
}
