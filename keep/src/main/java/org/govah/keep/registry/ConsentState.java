package org.govah.keep.registry;

import java.util.Locale;
import java.util.Optional;

/// What happened to a consent.
public enum ConsentState {
    GIVEN,
    /// Narrowed to the purposes named.
    LIMITED,
    /// Taken back for everything.
    WITHDRAWN;

    /// The code as written on cards and on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The state of this code.
    public static Optional<ConsentState> of(String code) {
        return Codes.of(values(), ConsentState::code, code);
    }
}
