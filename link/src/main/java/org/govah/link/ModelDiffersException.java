package org.govah.link;

import org.govah.core.words.Message;

/// A given model cannot be used on these lists: it compares other things.
public final class ModelDiffersException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Message words;

    ModelDiffersException(Message words) {
        super(words.key());
        this.words = words;
    }

    /// What differs, and what to do.
    public Message words() {
        return words;
    }
}
