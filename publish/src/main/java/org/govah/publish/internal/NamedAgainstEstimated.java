package org.govah.publish.internal;

import org.govah.publish.RangeAloud;

/// The people named as a solid bar, the people estimated beyond them hatched, the interval as a
/// bracket. There is no figure without a range that may be published.
final class NamedAgainstEstimated {
    private static final double LABEL = 18;
    private static final double BAR = 34;
    private static final double LINE = 17;
    private static final double GAP = 18;

    // Beyond the upper end; more where the range is open.
    private static final double ROOM_AFTER = 1.02;
    private static final double ROOM_WHERE_OPEN = 1.6;

    private NamedAgainstEstimated() {}

    /// The figure.
    ///
    /// @param named different people named
    /// @param width in user units
    static Html.Element draw(long named, RangeAloud headline, Prose prose, double width) {
        Drawing drawing = Drawing.leftToRight(width, prose.language());
        boolean open = headline.high().isEmpty();
        double high = headline.high().orElse(Math.round(headline.low() * ROOM_WHERE_OPEN));
        Axis axis = new Axis(0, Math.max(1, high) * ROOM_AFTER, 0, width);
        double top = labels(drawing, axis.at(high), named, prose);
        drawing.rect(0, top, axis.at(named), BAR, "ink");
        drawing.hatched(axis.at(named), top, axis.at(high) - axis.at(named), BAR);
        double y = top + BAR + 14;
        bracket(drawing, axis.at(headline.low()), axis.at(high), y, open);
        String range = prose.plain("publish.bracket-label", Ranges.of(headline));
        double half = Math.min(TextWidth.of(range, Drawing.TEXT), width) / 2;
        double middle = (axis.at(headline.low()) + axis.at(high)) / 2;
        drawing.text(
                Math.clamp(middle, half, width - half),
                y + 26,
                Drawing.Anchor.MIDDLE,
                Drawing.TEXT,
                range,
                "accent");
        return drawing.svg(
                y + 36,
                prose.plain("publish.named-figure"),
                prose.plain("publish.named-figure-says", named, Ranges.of(headline)));
    }

    /// Writes what is solid and what is hatched, on two lines where one has no room for both.
    ///
    /// @return where the bar begins
    private static double labels(Drawing drawing, double high, long named, Prose prose) {
        String solid = prose.plain("publish.named-label", named);
        String hatched = prose.plain("publish.hatched-label");
        double both = TextWidth.of(solid, Drawing.TEXT) + GAP + TextWidth.of(hatched, Drawing.TEXT);
        double second = both <= high ? LABEL : LABEL + LINE;
        double end = Math.max(high, Math.min(drawing.width(), TextWidth.of(hatched, Drawing.TEXT)));
        drawing.text(0, LABEL, Drawing.Anchor.START, Drawing.TEXT, solid, "strong");
        drawing.text(end, second, Drawing.Anchor.END, Drawing.TEXT, hatched, "accent");
        return second + 8;
    }

    private static void bracket(Drawing drawing, double low, double high, double y, boolean open) {
        drawing.line(low, y, high, y, "bracket");
        drawing.line(low, y - 5, low, y + 5, "bracket");
        if (open) {
            drawing.line(high - 6, y - 5, high, y, "bracket");
            drawing.line(high - 6, y + 5, high, y, "bracket");
        } else {
            drawing.line(high, y - 5, high, y + 5, "bracket");
        }
    }
}
