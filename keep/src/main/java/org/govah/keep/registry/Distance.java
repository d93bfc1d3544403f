package org.govah.keep.registry;

import java.util.Locale;
import java.util.Optional;

/// How a source knows.
public enum Distance {
    /// Was there, or examined it.
    DIRECT,
    /// From somebody else.
    SECOND_HAND,
    UNKNOWN;

    /// The code as written on cards and on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The distance of this code.
    public static Optional<Distance> of(String code) {
        return Codes.of(values(), Distance::code, code);
    }
}
