package org.govah.core.age;

import java.io.IOException;

/// An age file that cannot be opened, and which part of it said so. Never holds a secret. It is an
/// [IOException], so that a stream can throw it too.
public final class AgeException extends IOException {
    private static final long serialVersionUID = 1L;

    /// What was wrong, in the order in which an age file is read.
    public enum Kind {
        /// The ASCII armor is not as RFC 7468 has it.
        ARMOR,
        /// The header is not one, is of another version, or holds a stanza that must be refused.
        HEADER,
        /// A passphrase stanza asks for more work than is allowed here.
        WORK_FACTOR,
        /// The header is whole, but for none of the identities.
        NO_MATCH,
        /// The file key fits and the header was changed.
        MAC,
        /// The payload was changed, or ends too early.
        PAYLOAD
    }

    private final Kind kind;

    /// @param kind what was wrong
    /// @param detail for a log, in English, without secrets
    public AgeException(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    /// What was wrong.
    public Kind kind() {
        return kind;
    }
}
