package org.govah.link;

/// How one list derives from another.
public enum CopyKind {
    /// Most of its rows stand in the other list word for word.
    COPY("copy"),
    /// Taken over and then edited: most of its rows stand there in the same order, or with far
    /// fewer differences than independent lists of the same people have.
    NEAR_COPY("near-copy"),
    /// A part of it was taken from there; the rest is its own.
    PART("part");

    private final String code;

    CopyKind(String code) {
        this.code = code;
    }

    /// As documents write it.
    public String code() {
        return code;
    }
}
