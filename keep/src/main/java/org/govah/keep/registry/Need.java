package org.govah.keep.registry;

import java.util.Locale;

/// What a status still needs under its rule.
public enum Need {
    /// A document of the death, an examination of our own, or two direct sources; for the lower
    /// statuses fewer.
    EVIDENCE,
    /// The sources must be said to be independent.
    INDEPENDENCE,
    /// A second person must agree.
    SECOND_REVIEWER,
    /// One of those who agree must be somebody who did not bring in the record.
    ANOTHER_THAN_KEEPER,
    /// A name and one more thing that tells who it was.
    IDENTIFYING_DATA,
    /// Reviewers differ: somebody who is none of them must settle it.
    SETTLEMENT;

    /// The code as written in the registry and in JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The need of this code.
    ///
    /// @throws IllegalArgumentException for another code
    public static Need of(String code) {
        return Codes.of(values(), Need::code, code).orElseThrow(IllegalArgumentException::new);
    }
}
