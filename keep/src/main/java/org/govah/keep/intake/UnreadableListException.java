package org.govah.keep.intake;

import org.govah.core.words.Message;

/// A file that is not a list Govah can read. Nothing was taken from it.
public final class UnreadableListException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message words;

    /// With what happened, what is safe and what to do, as a message of the catalogue.
    public UnreadableListException(Message words) {
        super(words.key());
        this.words = words;
    }

    /// What to say to the user.
    public Message words() {
        return words;
    }
}
