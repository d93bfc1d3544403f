package org.govah.core.words;

import java.util.Locale;
import java.util.Optional;

/// A language that Govah speaks.
public enum Language {
    EN("en", "ltr"),
    FA("fa", "rtl");

    private final String tag;
    private final String direction;

    Language(String tag, String direction) {
        this.tag = tag;
        this.direction = direction;
    }

    /// The BCP 47 tag.
    public String tag() {
        return tag;
    }

    /// The direction of writing, as the HTML attribute `dir` has it.
    public String direction() {
        return direction;
    }

    /// The language with this tag; empty where Govah does not speak it.
    public static Optional<Language> ofTag(String tag) {
        String wanted = tag.strip().toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.tag.equals(wanted)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
