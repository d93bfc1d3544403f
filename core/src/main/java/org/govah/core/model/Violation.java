package org.govah.core.model;

import java.util.Locale;

/// What happened to a person; only deaths enter a toll.
public enum Violation {
    KILLED(true),
    DIED_OF_WOUNDS(true),
    DIED_IN_CUSTODY(true),
    EXECUTED(true),
    /// A death whose cause is in doubt: told apart, as IHRNGO does, not counted.
    SUSPICIOUS_DEATH(false),
    MISSING(false),
    INJURED(false),
    ARRESTED(false),
    SENTENCED(false),
    /// The row says another event, or that it is not known.
    OTHER(false);

    private final boolean death;

    Violation(boolean death) {
        this.death = death;
    }

    /// Whether the record enters a toll.
    public boolean isDeath() {
        return death;
    }

    /// The code as written in vocabularies and CSV, such as `died_of_wounds`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
