package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.estimate.Draws;
import org.govah.estimate.Estimate;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;

/// One row a method on one axis: the density of its draws and its interval. A posterior is filled,
/// a bootstrap is a dashed outline. The middle is marked only where a single number may be
/// published.
final class PanelFigure {
    private static final int CURVE_POINTS = 72;
    private static final double CURVE = 44;
    private static final double TOP = 22;
    private static final double AXIS = 46;

    private final Drawing drawing;
    private final Prose prose;
    private final Panel panel;
    private final Axis axis;
    private final double gutter;
    private final double row;

    private PanelFigure(Panel panel, Prose prose, double width) {
        this.drawing = new Drawing(width, prose.language());
        this.prose = prose;
        this.panel = panel;
        boolean wide = width >= FigureFrame.WIDE;
        this.gutter = wide ? width * 0.29 : 0;
        this.row = wide ? CURVE + 24 : CURVE + 66;
        double named = (double) panel.table().observed();
        double highest =
                totals().stream().mapToDouble(PanelFigure::visibleEnd).max().orElse(named + 1);
        double low = Math.max(0, named - 0.06 * (highest - named));
        this.axis =
                new Axis(
                        low,
                        Math.max(highest + 0.04 * (highest - low), low + 1),
                        gutter + 6,
                        width - 6);
    }

    /// The figure.
    ///
    /// @param width in user units
    static Html draw(Panel panel, Prose prose, double width) {
        return new PanelFigure(panel, prose, width).draw();
    }

    /// Whether there is a number to draw and the verdict lets it be drawn.
    static boolean possible(Panel panel) {
        return panel.verdict() != Verdict.DO_NOT_PUBLISH
                && panel.estimates().stream()
                        .flatMap(e -> e.total().stream())
                        .anyMatch(t -> Double.isFinite(t.low()));
    }

    private Html draw() {
        List<Estimate> drawn = panel.estimates().stream().filter(PanelFigure::drawable).toList();
        double bottom = TOP + drawn.size() * row;
        String named = prose.plain("publish.panel-named", panel.table().observed());
        double at = axis.at(panel.table().observed());
        drawing.text(at - 6, TOP - 11, Drawing.Anchor.START, Drawing.SMALL, named, "strong");
        for (int i = 0; i < drawn.size(); i++) {
            double base = TOP + (i + 1) * row - 14;
            drawing.line(at, base - CURVE, at, base + 14, "named-line");
            drawRow(drawn.get(i), TOP + i * row);
        }
        drawAxis(bottom);
        return drawing.svg(
                bottom + AXIS,
                prose.plain("publish.panel-figure"),
                prose.plain("publish.panel-figure-says", drawn.size()));
    }

    private void drawRow(Estimate estimate, double top) {
        Total total = estimate.total().orElseThrow();
        double base = top + row - 14;
        drawLabels(estimate, total, gutter > 0 ? base - 22 : top + 16);
        if (estimate.draws().kind() != Draws.Kind.NONE) {
            drawDensity(estimate.draws(), base);
        }
        double low = axis.at(total.low());
        double high = axis.at(total.high());
        double y = base + 7;
        drawing.line(low, y, high, y, "interval");
        if (Double.isInfinite(total.high())) {
            drawing.line(high - 5, y - 4, high, y, "bracket");
            drawing.line(high - 5, y + 4, high, y, "bracket");
        }
        if (panel.verdict() == Verdict.PUBLISHABLE && Double.isFinite(total.median())) {
            drawing.circle(axis.at(total.median()), y, 4, "middle");
        }
    }

    private void drawLabels(Estimate estimate, Total total, double y) {
        double room = gutter > 0 ? gutter - 12 : drawing.width();
        String name = prose.plain(MethodWords.name(estimate.method()));
        String kind = prose.plain(MethodWords.kind(estimate.draws().kind()));
        String range = prose.plain(Ranges.of(total, panel.table().observed()));
        label(y, Drawing.TEXT, name, room, "strong");
        label(y + 15, Drawing.SMALL, range, room, "second");
        label(y + 29, Drawing.SMALL, kind, room, "second");
    }

    private void label(double y, double size, String text, double room, String style) {
        String fitting = TextWidth.fit(text, size, room);
        drawing.text(0, y, Drawing.Anchor.START, size, fitting, style);
    }

    private void drawDensity(Draws draws, double base) {
        double[] heights = Density.heights(draws, axis.low(), axis.high(), CURVE_POINTS);
        List<Drawing.Point> curve = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            double x = axis.low() + (axis.high() - axis.low()) * i / (heights.length - 1);
            curve.add(new Drawing.Point(axis.at(x), base - CURVE * heights[i]));
        }
        boolean posterior = draws.kind() == Draws.Kind.POSTERIOR;
        drawing.path(curve, false, posterior ? "posterior" : "bootstrap");
    }

    private void drawAxis(double y) {
        drawing.line(axis.from(), y, axis.to(), y, "axis");
        double label = TextWidth.of(prose.digits(Math.round(axis.high())), Drawing.SMALL);
        double room = axis.to() - axis.from() - label;
        for (long tick : axis.ticks(Math.clamp((long) (room / (label + 14)), 1, 6))) {
            double at = axis.at(tick);
            if (at - label / 2 >= 0 && at + label / 2 <= drawing.width()) {
                drawing.line(at, y, at, y + 4, "axis");
                drawing.text(
                        at,
                        y + 17,
                        Drawing.Anchor.MIDDLE,
                        Drawing.SMALL,
                        prose.digits(tick),
                        "second");
            }
        }
        String words = prose.plain("publish.panel-axis");
        String fitting = TextWidth.fit(words, Drawing.SMALL, drawing.width() - gutter);
        drawing.text(gutter, y + 36, Drawing.Anchor.START, Drawing.SMALL, fitting, "second");
    }

    private List<Total> totals() {
        return panel.estimates().stream()
                .filter(PanelFigure::drawable)
                .flatMap(e -> e.total().stream())
                .toList();
    }

    private static boolean drawable(Estimate estimate) {
        return estimate.total().filter(t -> Double.isFinite(t.low())).isPresent();
    }

    private static double visibleEnd(Total total) {
        if (Double.isFinite(total.high())) {
            return total.high();
        }
        return Double.isFinite(total.median()) ? total.median() * 1.5 : total.low() * 2;
    }
}
