package org.govah.core.model;

import java.util.Optional;

/// Who is included in a list; without it overlap means nothing.
///
/// @param says the scope in the holder's words
/// @param counts whom it counts
public record Scope(Optional<String> says, Population counts) {
    /// A scope that nobody stated.
    public static final Scope UNSTATED = new Scope(Optional.empty(), Population.UNSTATED);
}
