package org.govah.core.model;

import java.util.Optional;

/// Where, as written; nothing is guessed here.
///
/// @param name city or place
/// @param province first-level area
public record Place(Optional<String> name, Optional<String> province) {
    /// A place of which nothing is known.
    public static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty());
}
