package org.govah.keep.internal.registry;

import java.util.Locale;

/// Why nothing of an entry is believed.
enum Gap {
    /// Bytes that are no entry, or of a newer format.
    ENTRY_UNREADABLE(false),
    /// No page holds the card.
    CARD_MISSING(true),
    /// The page or the card cannot be read.
    CARD_UNREADABLE(true),
    /// The entry commits to another card.
    CARD_OF_ANOTHER(true),
    /// The card names nobody of the group.
    STRANGER(false),
    /// The contributor's signature does not hold.
    UNSIGNED(false),
    /// The contributor's key was revoked before.
    KEY_REVOKED(false),
    /// A decision or a consent of a newer kind.
    UNKNOWN_KIND(false),
    /// The item's ciphertext is missing, was changed, or nothing here opens it.
    ITEM_UNREADABLE(true);

    private final boolean repairable;

    Gap(boolean repairable) {
        this.repairable = repairable;
    }

    /// Whether a copy of the archive may close it without the log growing: a fold with such a gap
    /// is never saved.
    boolean isRepairable() {
        return repairable;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Gap of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
