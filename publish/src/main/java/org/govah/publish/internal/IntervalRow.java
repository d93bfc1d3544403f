package org.govah.publish.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.govah.estimate.Draws;
import org.govah.estimate.Total;

/// One row of a figure of intervals.
///
/// @param name in bold
/// @param beneath smaller lines under it
/// @param total the interval; empty where there is none to draw
/// @param draws whose density stands over the interval; none where there are none
/// @param said whether this is what is said aloud, drawn darker
/// @param mark one number more
record IntervalRow(
        String name,
        List<String> beneath,
        Optional<Total> total,
        Draws draws,
        boolean said,
        Optional<Mark> mark) {
    /// Copies the lines; a total without a number is none.
    IntervalRow {
        beneath = List.copyOf(beneath);
        total = total.filter(Ranges::sayable);
    }

    /// A number beside an interval.
    ///
    /// @param value people
    /// @param known whether it was counted (solid) or estimated otherwise (a hollow diamond)
    record Mark(double value, boolean known) {}

    /// Whether a density stands over the interval.
    boolean curved() {
        return draws.size() > 0;
    }

    /// The numbers that the axis must show if it can.
    DoubleStream numbers() {
        return Stream.concat(total.map(Total::median).stream(), mark.map(Mark::value).stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite);
    }

    /// The mark's place, where it was counted.
    OptionalDouble known() {
        return mark.filter(Mark::known).stream().mapToDouble(Mark::value).findFirst();
    }
}
