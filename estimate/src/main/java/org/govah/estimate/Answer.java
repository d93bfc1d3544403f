package org.govah.estimate;

/// Whether a claim stands against the lists.
public enum Answer {
    SUPPORTED("supported"),
    NOT_SUPPORTED("not supported"),
    CANNOT_BE_JUDGED("cannot be judged");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    /// As written in JSON.
    public String code() {
        return code;
    }
}
