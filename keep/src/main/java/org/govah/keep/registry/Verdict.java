package org.govah.keep.registry;

import java.util.Locale;
import java.util.Optional;

/// Whether rows are one person.
public enum Verdict {
    SAME,
    DIFFERENT,
    /// Binds nothing.
    UNSURE;

    /// The code as written on cards and on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The verdict of this code.
    public static Optional<Verdict> of(String code) {
        return Codes.of(values(), Verdict::code, code);
    }
}
