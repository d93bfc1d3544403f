package org.govah.keep.internal.cells;

import java.util.Map;
import java.util.Optional;
import org.govah.core.model.Sex;

/// Words and codes for sex (ISO/IEC 5218: 0, 1, 2, 9) in English, Persian and Arabic.
public final class SexWords {
    private static final Map<String, Sex> WORDS =
            Map.ofEntries(
                    Map.entry("male", Sex.MALE),
                    Map.entry("m", Sex.MALE),
                    Map.entry("man", Sex.MALE),
                    Map.entry("boy", Sex.MALE),
                    Map.entry("مرد", Sex.MALE),
                    Map.entry("اقا", Sex.MALE),
                    Map.entry("پسر", Sex.MALE),
                    Map.entry("مذکر", Sex.MALE),
                    Map.entry("ذکر", Sex.MALE),
                    Map.entry("رجل", Sex.MALE),
                    Map.entry("female", Sex.FEMALE),
                    Map.entry("f", Sex.FEMALE),
                    Map.entry("woman", Sex.FEMALE),
                    Map.entry("girl", Sex.FEMALE),
                    Map.entry("زن", Sex.FEMALE),
                    Map.entry("خانم", Sex.FEMALE),
                    Map.entry("دختر", Sex.FEMALE),
                    Map.entry("مونث", Sex.FEMALE),
                    Map.entry("انثی", Sex.FEMALE),
                    Map.entry("امراه", Sex.FEMALE),
                    Map.entry("x", Sex.OTHER),
                    Map.entry("other", Sex.OTHER),
                    Map.entry("non binary", Sex.OTHER),
                    Map.entry("nonbinary", Sex.OTHER),
                    Map.entry("intersex", Sex.OTHER),
                    Map.entry("ترنس", Sex.OTHER),
                    Map.entry("دیگر", Sex.OTHER));

    private static final Map<String, Sex> CODES =
            Map.of("1", Sex.MALE, "2", Sex.FEMALE, "0", Sex.UNKNOWN, "9", Sex.UNKNOWN);

    private SexWords() {}

    /// The sex that a cell names, by a word or by a code; empty where it names none.
    public static Optional<Sex> read(String cell) {
        String plain = Plain.of(cell);
        return Optional.ofNullable(WORDS.get(plain))
                .or(() -> Optional.ofNullable(CODES.get(plain)));
    }

    /// Whether a cell names a sex by a word; a column of codes could be anything.
    public static boolean isWord(String cell) {
        return WORDS.containsKey(Plain.of(cell));
    }
}
