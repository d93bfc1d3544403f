package org.govah.keep.intake;

import java.util.Locale;
import java.util.Optional;

/// What a column of a list can hold (entity Record of the data model).
public enum Field {
    NAME_FULL,
    NAME_GIVEN,
    /// Further given names, after the first.
    NAME_MIDDLE,
    NAME_FAMILY,
    /// A further family name, after the first.
    NAME_FAMILY_SECOND,
    /// Another spelling, most often in the other script.
    NAMES_OTHER,
    /// What the person was called; with the family name where it is a single part.
    NICKNAME,
    NAME_FATHER,
    SEX,
    AGE,
    /// Date of birth, or its year where month and day have columns of their own.
    BIRTH_DATE,
    BIRTH_MONTH,
    BIRTH_DAY,
    /// Date of death, or of the event where a list has only one date.
    DEATH_DATE,
    /// The same date in a second calendar or precision.
    EVENT_DATE,
    PLACE_NAME,
    PLACE_ADMIN1,
    /// Where the person was buried: compared for itself, never with the place of death.
    BURIAL_PLACE,
    VIOLATION,
    ROLE,
    /// The sources a row names, separated by `;` or `|`.
    SOURCES,
    /// The holder's own row number; kept with the row, used for nothing.
    ROW_ID;

    /// The code as written after `--map HEADER=`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field with this code; empty where there is none.
    public static Optional<Field> ofCode(String code) {
        for (Field field : values()) {
            if (field.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
