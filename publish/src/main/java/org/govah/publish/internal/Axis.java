package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;

/// A linear scale from numbers to places in a figure; never logarithmic, for a toll is read by
/// length.
///
/// @param low the number at the start
/// @param high the number at the end, over `low`
/// @param from the place of `low`
/// @param to the place of `high`
record Axis(double low, double high, double from, double to) {
    /// @throws IllegalArgumentException if the scale is empty
    Axis {
        if (!(high > low)) {
            throw new IllegalArgumentException("an empty scale: " + low + " to " + high);
        }
    }

    /// The place of a number; numbers beyond the ends stand at the ends.
    double at(double value) {
        double inside = Math.clamp(value, low, high);
        return from + (inside - low) / (high - low) * (to - from);
    }

    /// The place of a whole number.
    double at(long value) {
        return at((double) value);
    }

    /// Round numbers on the scale, at most `most`, at steps of 1, 2 or 5 times a power of ten.
    List<Long> ticks(int most) {
        double step = Math.max(1, step((high - low) / most));
        List<Long> ticks = new ArrayList<>();
        for (double t = Math.ceil(low / step) * step; t <= high; t += step) {
            ticks.add(Math.round(t));
        }
        return ticks;
    }

    private static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= atLeast) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
