package org.govah.publish.internal;

import java.util.List;

/// A plot with numbers on two axes inside a larger figure: the upright axis with its lines and
/// numbers, and the place of everything in it.
///
/// @param drawing it is drawn in, from left to right
/// @param x the numbers along it
/// @param y the numbers up it
record Plot(Drawing drawing, Axis x, Axis y) {
    /// Room for the numbers of the upright axis.
    static double gutter(double high, Prose prose) {
        return TextWidth.of(prose.digits(Math.round(high)), Drawing.SMALL) + 10;
    }

    /// The frame: lines across with their numbers before them, and the axis below.
    void frame(int ticks, Prose prose) {
        for (long tick : y.ticks(ticks)) {
            double at = y.at(tick);
            drawing.line(x.from(), at, x.to(), at, "rule");
            drawing.text(
                    x.from() - 6,
                    at + 4,
                    Drawing.Anchor.END,
                    Drawing.SMALL,
                    prose.digits(tick),
                    "second");
        }
        drawing.line(x.from(), y.from(), x.to(), y.from(), "axis");
    }

    /// A number under the axis.
    void below(double value, String label) {
        double at = x.at(value);
        drawing.line(at, y.from(), at, y.from() + 4, "axis");
        drawing.text(at, y.from() + 17, Drawing.Anchor.MIDDLE, Drawing.SMALL, label, "second");
    }

    /// The place of two numbers.
    Drawing.Point at(double along, double up) {
        return new Drawing.Point(x.at(along), y.at(up));
    }

    /// A line across at a number.
    void across(double up, String style) {
        drawing.path(List.of(at(x.low(), up), at(x.high(), up)), false, style);
    }
}
