package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.words.Language;

/// An SVG figure under construction (SVG 2), drawn in logical coordinates: `x` runs from the side
/// where the language starts, `y` downwards. In Persian every `x` is mirrored once, here, so that
/// no figure knows two directions; numbers on a [#scale] grow from left to right all the same, as a
/// Persian reader writes them. A figure that is all scale is drawn [#leftToRight].
///
/// Colours are classes of the style sheet: `ink`, `estimated`, `other` (claims by others), `rule`,
/// `grey`.
final class Drawing {
    /// Where a text stands relative to its `x`.
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String code;

        Anchor(String code) {
            this.code = code;
        }

        /// The same side of a text that runs the other way.
        private Anchor other() {
            return switch (this) {
                case START -> END;
                case MIDDLE -> MIDDLE;
                case END -> START;
            };
        }
    }

    /// A point in logical coordinates.
    record Point(double x, double y) {}

    /// The size of most text, in user units.
    static final double TEXT = 12;

    /// The smallest text, of axes.
    static final double SMALL = 11;

    /// Distance of two lines of text.
    static final double LINE = 15.5;

    // Distance of two lines of a hatching.
    private static final double HATCH = 5;

    private final double width;
    private final boolean rightToLeft;
    private final boolean mirrored;
    private final List<Html> parts = new ArrayList<>();

    Drawing(double width, Language language) {
        this(width, language, language.direction().equals("rtl"));
    }

    private Drawing(double width, Language language, boolean mirrored) {
        this.width = width;
        this.rightToLeft = language.direction().equals("rtl");
        this.mirrored = mirrored;
    }

    /// A figure in which `x` runs from left to right in every language.
    static Drawing leftToRight(double width, Language language) {
        return new Drawing(width, language, false);
    }

    /// A scale whose numbers grow from left to right, between two places.
    Axis scale(double low, double high, double from, double to) {
        return mirrored ? new Axis(low, high, to, from) : new Axis(low, high, from, to);
    }

    /// 1 where `x` grows to the right, -1 where it grows to the left.
    int rightwards() {
        return mirrored ? -1 : 1;
    }

    /// The width it is drawn in.
    double width() {
        return width;
    }

    /// A rectangle; a width below 0 goes the other way.
    void rect(double from, double y, double wide, double h, String style) {
        double x = Math.min(from, from + wide);
        double w = Math.abs(wide);
        parts.add(
                Html.of("rect")
                        .with("x", number(mirrored ? width - x - w : x))
                        .with("y", number(y))
                        .with("width", number(w))
                        .with("height", number(h))
                        .with("class", style));
    }

    /// A straight line.
    void line(double x1, double y1, double x2, double y2, String style) {
        path(List.of(new Point(x1, y1), new Point(x2, y2)), false, style);
    }

    /// Straight lines from point to point, closed or open.
    void path(List<Point> points, boolean closed, String style) {
        StringBuilder d = new StringBuilder();
        for (Point point : points) {
            d.append(d.isEmpty() ? 'M' : 'L').append(number(at(point.x())));
            d.append(' ').append(number(point.y()));
        }
        if (closed) {
            d.append('Z');
        }
        parts.add(Html.of("path").with("d", d.toString()).with("class", style));
    }

    /// A circle.
    void circle(double x, double y, double r, String style) {
        parts.add(
                Html.of("circle")
                        .with("cx", number(at(x)))
                        .with("cy", number(y))
                        .with("r", number(r))
                        .with("class", style));
    }

    /// A hatched rectangle with an outline: what is estimated, readable in black and white.
    void hatched(double x, double y, double w, double h) {
        StringBuilder d = new StringBuilder();
        for (double c = HATCH; c < w + h; c += HATCH) {
            // The line x + y = c, cut to the rectangle.
            double left = Math.max(0, c - h);
            double right = Math.min(w, c);
            d.append('M').append(number(at(x + left))).append(' ').append(number(y + c - left));
            d.append('L').append(number(at(x + right))).append(' ').append(number(y + c - right));
        }
        rect(x, y, w, h, "estimated-box");
        if (!d.isEmpty()) {
            parts.add(Html.of("path").with("d", d.toString()).with("class", "estimated-line"));
        }
    }

    /// A text, its baseline at `y`.
    void text(double x, double y, Anchor anchor, double size, String text, String style) {
        parts.add(
                Html.of("text", Html.text(text))
                        .with("x", number(at(x)))
                        .with("y", number(y))
                        .with("text-anchor", (turned() ? anchor.other() : anchor).code)
                        .with("font-size", number(size))
                        .with("class", style));
    }

    /// Lines of text in a box from `x` of this width, at the side where the language starts.
    ///
    /// @return the baseline after the last line
    double lines(double x, double y, double room, double size, List<String> lines, String style) {
        double at = y;
        for (String line : lines) {
            double start = turned() ? x + room : x;
            text(start, at, turned() ? Anchor.END : Anchor.START, size, line, style);
            at += LINE;
        }
        return at;
    }

    /// Where the first of several columns stands is where the language starts.
    ///
    /// @param place of the column, 0 to `columns - 1`, in reading order
    int column(int place, int columns) {
        return turned() ? columns - 1 - place : place;
    }

    private boolean turned() {
        return rightToLeft && !mirrored;
    }

    /// The figure.
    ///
    /// @param height in user units
    /// @param title its short name
    /// @param description what it shows, in one sentence
    Html.Element svg(double height, String title, String description) {
        List<Html> children = new ArrayList<>();
        children.add(Html.of("title", Html.text(title)));
        children.add(Html.of("desc", Html.text(description)));
        children.addAll(parts);
        return Html.of("svg", children)
                .with("role", "img")
                .with("aria-label", title)
                .with("viewBox", "0 0 " + number(width) + " " + number(height))
                .with("direction", rightToLeft ? "rtl" : "ltr");
    }

    private double at(double x) {
        return mirrored ? width - x : x;
    }

    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }
}
