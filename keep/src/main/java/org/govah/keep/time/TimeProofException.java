package org.govah.keep.time;

import org.govah.core.words.Message;

/// Bytes that are no proof of time that Govah can read. Nothing was taken from them.
public final class TimeProofException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message words;

    /// With what happened, as a message of the catalogue.
    public TimeProofException(Message words) {
        super(words.key());
        this.words = words;
    }

    /// What to say to the user.
    public Message words() {
        return words;
    }
}
