package org.govah.simulate;

/// What to simulate.
///
/// @param people how many were killed, [#MIN_PEOPLE] to [#MAX_PEOPLE]
/// @param lists how many lists there are, [#MIN_LISTS] to [#MAX_LISTS]; from [#COPY_FROM_LISTS] on
///   the last one is a copy of another
/// @param seed of every random draw: the same three settings give the same bytes
public record SimulateSettings(int people, int lists, long seed) {
    /// Under ten people no list has rows enough to show its character.
    public static final int MIN_PEOPLE = 10;

    /// Every per-person table fits one Java array and a few hundred megabytes.
    public static final int MAX_PEOPLE = 10_000_000;

    /// One list has no overlap.
    public static final int MIN_LISTS = 2;

    /// As many as one overlap table holds.
    public static final int MAX_LISTS = 20;

    /// From this many lists on, the last is a copy: three others must stay for an estimate.
    public static final int COPY_FROM_LISTS = 4;

    /// @throws IllegalArgumentException if a number is out of its range
    public SimulateSettings {
        if (people < MIN_PEOPLE || people > MAX_PEOPLE) {
            throw new IllegalArgumentException(
                    "people must be " + MIN_PEOPLE + " to " + MAX_PEOPLE + ", not " + people);
        }
        if (lists < MIN_LISTS || lists > MAX_LISTS) {
            throw new IllegalArgumentException(
                    "lists must be " + MIN_LISTS + " to " + MAX_LISTS + ", not " + lists);
        }
    }

    /// 2,000 people and 5 lists, the size of the demo.
    public static SimulateSettings standard(long seed) {
        return new SimulateSettings(2_000, 5, seed);
    }
}
