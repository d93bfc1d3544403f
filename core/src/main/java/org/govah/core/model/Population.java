package org.govah.core.model;

import java.util.Locale;

/// Whom a list or a claim counts, as far as two of them can be compared.
public enum Population {
    /// All the dead, of every side.
    EVERYONE,
    PROTESTERS,
    CIVILIANS,
    CHILDREN,
    SECURITY,
    /// One people, region or profession only.
    PART,
    /// Not said.
    UNSTATED;

    /// The code as written in JSON and CSV.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
