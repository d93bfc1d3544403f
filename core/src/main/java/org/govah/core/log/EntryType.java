package org.govah.core.log;

import java.util.Arrays;
import java.util.Optional;

/// What an entry says.
public enum EntryType {
    /// A file of evidence was kept.
    ITEM_KEPT(1),
    /// A source's list was kept.
    LIST_KEPT(2),
    /// Somebody touched an item (PREMIS event).
    CUSTODY(3),
    /// A reviewer judged.
    DECISION(4),
    /// Consent was given, limited or withdrawn.
    CONSENT(5),
    /// An item was erased; openly signed.
    TOMBSTONE(6),
    /// A key is no longer trusted from a time on; openly signed.
    KEY_REVOKED(7),
    /// Another log's checkpoint was seen; its note is the open text.
    CHECKPOINT_SEEN(8),
    /// An edition was published.
    RELEASE(9),
    /// A person or a device joined; openly signed.
    ENROLLED(10);

    private final int code;

    EntryType(int code) {
        this.code = code;
    }

    /// The number that stands in the entry; it never changes.
    public int code() {
        return code;
    }

    /// The type of this code; empty for one that came after this program.
    public static Optional<EntryType> of(long code) {
        return Arrays.stream(values()).filter(t -> t.code == code).findFirst();
    }
}
