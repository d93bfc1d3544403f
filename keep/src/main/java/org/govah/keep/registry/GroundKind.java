package org.govah.keep.registry;

import java.util.Locale;
import java.util.Optional;

/// What kind of evidence an item is, or of whom it comes; codes of the vocabularies `evidence_kind`
/// and `source_kind`.
public enum GroundKind {
    DEATH_CERTIFICATE(Bears.DOCUMENT),
    BURIAL_PERMIT(Bears.DOCUMENT),
    FUNERAL_NOTICE(Bears.TRACE),
    GRAVE(Bears.TRACE),
    BODY_IMAGE(Bears.TRACE),
    MEDICAL_RECORD(Bears.TRACE),
    STATEMENT(Bears.WITNESS),
    VIDEO(Bears.TRACE),
    PHOTO(Bears.TRACE),
    LIST(Bears.REPORT),
    PRESS(Bears.REPORT),
    POST(Bears.REPORT),
    OFFICIAL_STATEMENT(Bears.REPORT),
    FAMILY(Bears.WITNESS),
    EYEWITNESS(Bears.WITNESS),
    MEDICAL(Bears.WITNESS),
    MORTUARY(Bears.WITNESS),
    OFFICIAL(Bears.WITNESS),
    NGO(Bears.REPORT),
    MEDIA(Bears.REPORT),
    SOCIAL(Bears.REPORT),
    COMMUNITY(Bears.WITNESS),
    OWN(Bears.EXAMINATION);

    /// What it can bear in the rule of a status.
    enum Bears {
        /// States the death.
        DOCUMENT,
        /// We looked ourselves.
        EXAMINATION,
        /// A source that may know directly.
        WITNESS,
        /// A source that passes on what others said.
        REPORT,
        /// Fits or does not fit what sources say.
        TRACE
    }

    private final Bears bears;

    GroundKind(Bears bears) {
        this.bears = bears;
    }

    Bears bears() {
        return bears;
    }

    /// The code as written in vocabularies, on cards and on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of this code.
    public static Optional<GroundKind> of(String code) {
        return Codes.of(values(), GroundKind::code, code);
    }
}
