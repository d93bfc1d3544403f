package org.govah.core.time;

import java.time.LocalDate;

/// Days from `first` to `last`, both included.
///
/// @param first the first day (ISO)
/// @param last the last day, not before `first`
public record DayInterval(LocalDate first, LocalDate last) {
    /// Checks that the interval is not empty.
    ///
    /// @throws IllegalArgumentException if `last` is before `first`
    public DayInterval {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last day " + last + " before first day " + first);
        }
    }

    /// The interval of one day.
    public static DayInterval of(LocalDate day) {
        return new DayInterval(day, day);
    }

    /// Whether some day lies in both.
    public boolean meets(DayInterval other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /// Days between the nearest ends; 0 where the two meet.
    public long gap(DayInterval other) {
        if (meets(other)) {
            return 0;
        }
        return first.isAfter(other.last)
                ? first.toEpochDay() - other.last.toEpochDay()
                : other.first.toEpochDay() - last.toEpochDay();
    }

    /// How many days it holds, at least 1.
    public long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }
}
