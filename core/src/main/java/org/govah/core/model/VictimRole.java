package org.govah.core.model;

import java.util.Locale;

/// Status of the person, as a source attributes it; never a judgement of ours.
public enum VictimRole {
    PROTESTER,
    BYSTANDER,
    DETAINEE,
    MEDICAL,
    JOURNALIST,
    SECURITY,
    UNKNOWN;

    /// The code as written in vocabularies and CSV.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
