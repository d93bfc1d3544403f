package org.govah.keep.custody;

import java.util.Locale;
import java.util.Optional;

/// What was done: terms of the Library of Congress's vocabulary of preservation events
/// (id.loc.gov/vocabulary/preservation/eventType).
public enum CustodyType {
    ACCESSION,
    CAPTURE,
    CREATION,
    DECRYPTION,
    DELETION,
    DIGITAL_SIGNATURE_GENERATION,
    DIGITAL_SIGNATURE_VALIDATION,
    DISPLAYING,
    DISSEMINATION,
    ENCRYPTION,
    EXPORTING,
    FIXITY_CHECK,
    FORMAT_IDENTIFICATION,
    INGESTION,
    MESSAGE_DIGEST_CALCULATION,
    METADATA_EXTRACTION,
    METADATA_MODIFICATION,
    MIGRATION,
    MODIFICATION,
    PACKING,
    QUARANTINE,
    RECOVERY,
    REDACTION,
    REPLICATION,
    TRANSFER,
    UNPACKING,
    UNQUARANTINE,
    VALIDATION,
    VIRUS_CHECK;

    /// The term, such as `message digest calculation`.
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// By its term.
    public static Optional<CustodyType> of(String term) {
        for (CustodyType type : values()) {
            if (type.term().equals(term)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
