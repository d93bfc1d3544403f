package org.govah.keep.registry;

import java.util.Locale;
import java.util.Optional;

/// What is decided of a person, each apart from the others.
public enum Axis {
    /// Whether the person is dead.
    DEATH,
    /// Who the person is.
    IDENTITY,
    /// Who is responsible.
    ATTRIBUTION;

    /// The code as written on cards and the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The axis of this code.
    public static Optional<Axis> of(String code) {
        return Codes.of(values(), Axis::code, code);
    }
}
