package org.govah.keep.registry;

import java.util.Locale;
import java.util.Optional;

/// What somebody may consent to; codes of the vocabulary `consent`.
public enum Purpose {
    ARCHIVE,
    SHARE_PARTNERS,
    SHARE_COURT,
    PUBLISH_ANONYMOUS,
    PUBLISH_NAMED,
    CONTACT_AGAIN;

    /// The code as written in vocabularies, on cards and on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The purpose of this code.
    public static Optional<Purpose> of(String code) {
        return Codes.of(values(), Purpose::code, code);
    }
}
