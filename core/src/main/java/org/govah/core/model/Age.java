package org.govah.core.model;

/// Age at the event in whole years, as a range; one number has both ends equal.
///
/// @param min at least, 0 to 130
/// @param max at most, `min` to 130
public record Age(int min, int max) {
    /// The highest age that is believed.
    public static final int MAX = 130;

    /// @throws IllegalArgumentException if the range is empty or leaves 0 to 130
    public Age {
        if (min < 0 || max < min || max > MAX) {
            throw new IllegalArgumentException("not an age: " + min + "-" + max);
        }
    }
}
