package org.govah.link;

/// How to link.
///
/// @param sameAt pairs at or above this probability may be joined, over 0 to 1
/// @param sameInListAt the same for two rows of one list, where a holder usually means two people
/// @param copyShare a list is called a copy where at least this share of its rows stands in the
///   other word for word
public record LinkSettings(double sameAt, double sameInListAt, double copyShare) {
    /// The settings of `govah count`.
    public static final LinkSettings USUAL = new LinkSettings(0.5, 0.9, 0.6);

    /// As usual, but joining across lists more readily: for seeing how much hangs on it.
    public static final LinkSettings READILY = new LinkSettings(0.1, 0.9, 0.6);

    /// As usual, but joining across lists more reluctantly.
    public static final LinkSettings RELUCTANTLY = new LinkSettings(0.95, 0.9, 0.6);

    /// @throws IllegalArgumentException if a share is not in (0, 1]
    public LinkSettings {
        requireShare(sameAt);
        requireShare(sameInListAt);
        requireShare(copyShare);
    }

    private static void requireShare(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("not a share: " + share);
        }
    }
}
