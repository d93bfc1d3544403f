package org.govah.core.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;

/// A figure that somebody published.
///
/// @param id short and unique, as given
/// @param claimant who says so
/// @param publishedOn when it was published
/// @param asOf the state of which day
/// @param low at least this many; empty where no number was said
/// @param high at most this many; empty where open upwards or where no number was said
/// @param kind kind of figure
/// @param counts whom it counts, as far as it can be compared
/// @param countsSays whom it counts, in its own words
/// @param days the days it is limited to, where it says so
/// @param wholeArea whether it speaks of the whole country
public record Claim(
        String id,
        String claimant,
        Optional<UncertainDate> publishedOn,
        Optional<UncertainDate> asOf,
        OptionalLong low,
        OptionalLong high,
        FigureKind kind,
        Population counts,
        String countsSays,
        Optional<DayInterval> days,
        boolean wholeArea) {
    /// @throws IllegalArgumentException if a figure is negative or the range is upside down
    public Claim {
        if (low.orElse(0) < 0 || high.orElse(Long.MAX_VALUE) < low.orElse(0)) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    /// The last day it speaks of, where it says one.
    public Optional<LocalDate> until() {
        return asOf.map(date -> date.days().last());
    }
}
