package org.govah.keep.registry;

import java.util.Locale;
import java.util.Optional;

/// What the reviewer answered to: did the sources learn it from the same person or post?
public enum Independence {
    /// They did not: they are independent.
    INDEPENDENT,
    /// They did.
    ONE_ORIGIN,
    /// Nobody asked, or nobody can say.
    NOT_SAID;

    /// The code as written on cards.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The answer of this code.
    public static Optional<Independence> of(String code) {
        return Codes.of(values(), Independence::code, code);
    }
}
