package org.govah.keep.registry;

import java.util.Optional;

/// Whether an item may be handed out.
public final class ConsentRule {
    private ConsentRule() {}

    /// Whether the latest consent about an item lets it out. Withdrawn: for nothing. Else for the
    /// purposes it names. Where nobody said anything of consent nothing is withheld, and that is
    /// for whoever hands it out to say.
    ///
    /// @param latest what was said last; empty where nothing was
    /// @param purpose what it is handed out for, where that was told
    public static boolean allows(Optional<Consent> latest, Optional<Purpose> purpose) {
        if (latest.isEmpty()) {
            return true;
        }
        Consent said = latest.get();
        return said.state() != ConsentState.WITHDRAWN
                && purpose.map(said.purposes()::contains).orElse(true);
    }
}
