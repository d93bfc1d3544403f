package org.govah.publish.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.govah.estimate.Total;

/// Cells of CSV files: numbers as R and Python read them, yes and no as 1 and 0, empty where
/// something is not known.
final class Cells {
    private static final double WHOLE_BELOW = 1e15;

    private Cells() {}

    static Integer flag(boolean yes) {
        return yes ? 1 : 0;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String cell(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }

    static String cell(OptionalDouble value) {
        return value.isPresent() ? cell(value.getAsDouble()) : "";
    }

    static String cell(Optional<Total> total, ToDoubleFunction<Total> end) {
        return total.map(t -> cell(end.applyAsDouble(t))).orElse("");
    }

    static String cell(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < WHOLE_BELOW
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
