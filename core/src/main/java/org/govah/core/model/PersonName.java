package org.govah.core.model;

import org.govah.core.script.Script;

/// A name as written.
///
/// @param text as received, not blank, at most [#MAX_LENGTH] characters
public record PersonName(String text) {
    /// The longest name that is believed.
    public static final int MAX_LENGTH = 300;

    /// @throws IllegalArgumentException if the name is blank or too long
    public PersonName {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a name needs 1 to " + MAX_LENGTH + " characters");
        }
    }

    /// The script most of it is written in.
    public Script script() {
        return Script.of(text);
    }
}
