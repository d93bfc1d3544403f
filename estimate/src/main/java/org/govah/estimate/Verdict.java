package org.govah.estimate;

/// Whether the total may be published.
public enum Verdict {
    PUBLISHABLE("publishable"),
    RANGE_ONLY("range only"),
    DO_NOT_PUBLISH("do not publish");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /// As written in JSON.
    public String code() {
        return code;
    }
}
