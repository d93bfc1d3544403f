package org.govah.keep.internal.claims;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.govah.core.script.Digits;

/// Reads the number of people in a claim, with separators of thousands in any of three kinds of
/// digits.
public final class Figures {
    /// More people than have ever lived; a larger figure is a slip.
    public static final long MAX = 200_000_000_000L;

    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:[,،٬ \u00a0\u202f'.][0-9]{3})+|[0-9]{1,12}");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");

    private Figures() {}

    /// The figure; empty where the text is no whole number of 0 to [#MAX].
    public static OptionalLong read(String text) {
        String latin = Digits.toLatin(text).strip();
        if (latin.length() > 30 || !GROUPED.matcher(latin).matches()) {
            return OptionalLong.empty();
        }
        String digits = NOT_A_DIGIT.matcher(latin).replaceAll("");
        if (digits.length() > 12 || Long.parseLong(digits) > MAX) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    /// Whether the text speaks of a number without giving one, such as "several thousand".
    public static boolean isInWords(String text) {
        String latin = Digits.toLatin(text);
        return latin.chars().noneMatch(Character::isDigit)
                && latin.chars().anyMatch(Character::isLetter);
    }
}
