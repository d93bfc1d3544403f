package org.govah.keep.internal.columns;

import org.govah.keep.intake.Field;
import org.govah.keep.internal.columns.Contents.Kind;

/// Whether what stands in a column cannot be what its header says.
final class Contradiction {
    private Contradiction() {}

    /// Whether it cannot.
    static boolean of(Contents values, Field field) {
        return switch (field) {
            case BIRTH_DATE, DEATH_DATE, EVENT_DATE -> values.contradict(Kind.DATE);
            case AGE -> values.contradict(Kind.AGE);
            case SEX ->
                    values.contradict(Kind.SEX)
                            && values.values().stream().noneMatch(v -> v.strip().length() == 1);
            case VIOLATION -> values.are(Kind.OTHER_STATUS);
            case NAME_FULL,
                    NAME_GIVEN,
                    NAME_MIDDLE,
                    NAME_FAMILY,
                    NAME_FAMILY_SECOND,
                    NAMES_OTHER,
                    NICKNAME,
                    NAME_FATHER ->
                    values.haveNoLetters();
            case BIRTH_MONTH,
                    BIRTH_DAY,
                    PLACE_NAME,
                    PLACE_ADMIN1,
                    BURIAL_PLACE,
                    ROLE,
                    SOURCES,
                    ROW_ID ->
                    false;
        };
    }
}
