package org.govah.keep.registry;

import java.util.Locale;
import java.util.Optional;

/// Why somebody is not counted.
public enum Exclusion {
    DUPLICATE,
    ALIVE,
    OTHER_CAUSE,
    OUT_OF_SCOPE,
    FABRICATED;

    /// The code as written in vocabularies, on cards and on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The reason of this code.
    public static Optional<Exclusion> of(String code) {
        return Codes.of(values(), Exclusion::code, code);
    }
}
