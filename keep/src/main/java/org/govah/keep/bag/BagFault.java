package org.govah.keep.bag;

/// What can be wrong with a bag, or odd about it.
public enum BagFault {
    NO_FOLDER("keep.bag-no-folder", true),
    NO_DECLARATION("keep.bag-no-declaration", true),
    DECLARATION("keep.bag-declaration", true),
    VERSION("keep.bag-version", true),
    ENCODING("keep.bag-encoding", true),
    NO_PAYLOAD("keep.bag-no-payload", true),
    NO_MANIFEST("keep.bag-no-manifest", true),
    ALGORITHM("keep.bag-algorithm", true),
    LINE("keep.bag-line", true),
    TEXT("keep.bag-text", true),
    UNSAFE_PATH("keep.bag-unsafe-path", true),
    OUTSIDE_PAYLOAD("keep.bag-outside-payload", true),
    LINK("keep.bag-link", true),
    SPECIAL("keep.bag-special", true),
    MISSING("keep.bag-missing", true),
    TO_FETCH("keep.bag-to-fetch", true),
    NOT_LISTED("keep.bag-not-listed", true),
    HASH("keep.bag-hash", true),
    TWO_HASHES("keep.bag-two-hashes", true),
    LISTED_TWICE("keep.bag-listed-twice", true),
    OXUM("keep.bag-oxum", true),
    UNREADABLE("keep.bag-unreadable", true),
    REPEATED("keep.bag-repeated", false),
    STAR("keep.bag-star", false),
    DOT_SLASH("keep.bag-dot-slash", false),
    SAME_BUT_CASE("keep.bag-same-but-case", false),
    SAME_BUT_FORM("keep.bag-same-but-form", false),
    SYSTEM_FILE("keep.bag-system-file", false);

    private final String key;
    private final boolean invalid;

    BagFault(String key, boolean invalid) {
        this.key = key;
        this.invalid = invalid;
    }

    /// Whether a bag with this is invalid; else it is only odd.
    public boolean invalid() {
        return invalid;
    }

    /// The key of the catalogue; its one argument is the file or line.
    public String key() {
        return key;
    }
}
