package org.govah.publish.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Rounds estimates to two significant figures. Ends of an interval are rounded outwards, so that
/// no printed interval is narrower than the computed one.
public final class TwoFigures {
    private static final int FIGURES = 2;

    private TwoFigures() {}

    /// The lower end, rounded down; `floor` where rounding alone would take it below `floor`.
    ///
    /// @param value people, finite, not negative
    /// @param floor people who are counted, so that no total can lie below
    public static long low(double value, long floor) {
        long rounded = round(value, RoundingMode.FLOOR);
        return value >= floor ? Math.max(rounded, floor) : rounded;
    }

    /// The upper end, rounded up.
    ///
    /// @param value people, finite, not negative
    public static long high(double value) {
        return round(value, RoundingMode.CEILING);
    }

    /// The nearest number of two significant figures.
    ///
    /// @param value people, finite, not negative
    public static long nearest(double value) {
        return round(value, RoundingMode.HALF_UP);
    }

    private static long round(double value, RoundingMode mode) {
        // People are whole: below 100 two figures are the whole number.
        BigDecimal whole = BigDecimal.valueOf(value).setScale(0, mode);
        return whole.round(new MathContext(FIGURES, mode)).longValueExact();
    }
}
