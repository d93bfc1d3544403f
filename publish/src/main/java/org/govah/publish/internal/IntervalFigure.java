package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.govah.estimate.Draws;
import org.govah.estimate.Total;

/// Rows of intervals on one axis of people, each with the density of its draws where it has any. A
/// posterior is filled, a bootstrap is a dashed outline.
///
/// A tail beyond three times the middle of the rows is cut with an arrow, so that one method with
/// no upper end does not press the others together; its number stands beside it.
final class IntervalFigure {
    private static final double REACH = 3;
    private static final int CURVE_POINTS = 96;
    private static final double CURVE = 44;
    private static final double FLAT = 0.3;
    private static final double PLAIN = 34;
    private static final double TOP = 24;
    private static final double EDGE = 6;
    private static final int MOST_TICKS = 7;

    private final Drawing drawing;
    private final Prose prose;
    private final Content content;
    private final boolean beside;
    private final double gutter;
    private final Axis axis;

    /// What a figure of intervals shows.
    ///
    /// @param rows from the top
    /// @param named people to mark with an upright line; empty where none are
    /// @param middles whether medians may be marked
    /// @param title short name
    /// @param says what it shows, in one sentence
    /// @param axisSays the words under the axis
    record Content(
            List<IntervalRow> rows,
            OptionalLong named,
            boolean middles,
            String title,
            String says,
            String axisSays) {
        /// Copies the rows.
        Content {
            rows = List.copyOf(rows);
        }
    }

    private IntervalFigure(Content content, Prose prose, double width) {
        this.drawing = new Drawing(width, prose.language());
        this.prose = prose;
        this.content = content;
        this.beside = width >= FigureFrame.WIDE;
        this.gutter = beside ? width * 0.31 : 0;
        double low = low();
        double high = Math.max(high(), low + 1);
        double margin = 0.04 * (high - low);
        this.axis =
                drawing.scale(
                        Math.max(0, low - margin), high + 2 * margin, gutter + EDGE, width - EDGE);
    }

    /// The figure.
    ///
    /// @param width in user units
    static Html.Element draw(Content content, Prose prose, double width) {
        return new IntervalFigure(content, prose, width).draw();
    }

    private double low() {
        DoubleStream lows = content.rows().stream().flatMapToDouble(r -> ends(r, false));
        DoubleStream named = content.named().stream().mapToDouble(n -> (double) n);
        DoubleStream known = content.rows().stream().flatMapToDouble(r -> r.known().stream());
        return DoubleStream.concat(lows, DoubleStream.concat(named, known)).min().orElse(0);
    }

    private double high() {
        double[] numbers =
                content.rows().stream().flatMapToDouble(IntervalRow::numbers).sorted().toArray();
        double middle = numbers.length == 0 ? 1 : numbers[numbers.length / 2];
        double reach = REACH * Math.max(middle, (double) content.named().orElse(1));
        double most =
                content.rows().stream().flatMapToDouble(r -> ends(r, true)).max().orElse(middle);
        double known =
                content.rows().stream().flatMapToDouble(r -> r.known().stream()).max().orElse(0);
        return Math.max(Math.min(most, reach), known);
    }

    private static DoubleStream ends(IntervalRow row, boolean upper) {
        DoubleStream mark = row.mark().stream().mapToDouble(IntervalRow.Mark::value);
        DoubleStream end = row.total().stream().mapToDouble(t -> upper ? visibleEnd(t) : t.low());
        return DoubleStream.concat(mark, end).filter(Double::isFinite);
    }

    private static double visibleEnd(Total total) {
        if (Double.isFinite(total.high())) {
            return total.high();
        }
        return Double.isFinite(total.median()) ? total.median() * 1.5 : total.low() * 2;
    }

    private Html.Element draw() {
        double top = content.named().isPresent() ? TOP : EDGE;
        for (IntervalRow row : content.rows()) {
            top = drawRow(row, top);
        }
        content.named().ifPresent(this::sayNamed);
        double bottom = drawAxis(top);
        return drawing.svg(bottom, content.title(), content.says());
    }

    private void sayNamed(long named) {
        String words = prose.plain("publish.panel-named", named);
        double half = TextWidth.of(words, Drawing.SMALL) / 2;
        double middle = axis.at(named) + drawing.rightwards() * (half - EDGE);
        drawing.text(
                Math.clamp(middle, half, Math.max(half, drawing.width() - half)),
                TOP - 11,
                Drawing.Anchor.MIDDLE,
                Drawing.SMALL,
                words,
                "strong");
    }

    /// @return where the next row begins
    private double drawRow(IntervalRow row, double top) {
        double room = beside ? gutter - 12 : drawing.width();
        List<String> names = TextWidth.wrap(row.name(), Drawing.TEXT, room, 2);
        double labels = Drawing.LINE * (names.size() + row.beneath().size());
        double plot = row.curved() ? CURVE + 24 : PLAIN;
        double height = beside ? Math.max(plot, labels + 10) : labels + plot;
        double first = beside ? top + (height - labels) / 2 + 11 : top + 14;
        double next = drawing.lines(0, first, room, Drawing.TEXT, names, "strong");
        List<String> small =
                row.beneath().stream().map(t -> TextWidth.fit(t, Drawing.SMALL, room)).toList();
        drawing.lines(0, next, room, Drawing.SMALL, small, "second");
        double plotTop = beside ? top + (height - plot) / 2 : top + labels;
        double base = plotTop + plot - (row.curved() ? 16 : PLAIN / 2);
        drawPlot(row, base, beside ? top : plotTop + 5, top + height);
        return top + height;
    }

    private void drawPlot(IntervalRow row, double base, double top, double bottom) {
        drawSaid(top, bottom);
        content.named()
                .ifPresent(n -> drawing.line(axis.at(n), top, axis.at(n), bottom, "named-line"));
        // A density whose middle lies beyond the axis would rise towards nothing.
        if (row.curved() && row.total().filter(t -> t.median() > axis.high()).isEmpty()) {
            drawDensity(row, base);
        }
        double y = row.curved() ? base + 7 : base;
        row.total().ifPresent(total -> drawInterval(total, y));
        row.mark().ifPresent(mark -> drawMark(mark, y));
    }

    /// A first row without a density stands behind all others, to compare them with.
    private void drawSaid(double top, double bottom) {
        IntervalRow first = content.rows().getFirst();
        if (first.said() && !first.curved()) {
            first.total()
                    .ifPresent(t -> {
                        double from = axis.at(t.low());
                        drawing.rect(from, top, axis.at(t.high()) - from, bottom - top, "band");
                    });
        }
    }

    private void drawInterval(Total total, double y) {
        drawing.line(axis.at(total.low()), y, axis.at(total.high()), y, "interval");
        if (total.low() > axis.high() || total.high() > axis.high()) {
            arrow(y);
        }
        if (content.middles() && total.median() <= axis.high()) {
            drawing.circle(axis.at(total.median()), y, 4, "middle");
        }
    }

    private void drawMark(IntervalRow.Mark mark, double y) {
        double x = axis.at(mark.value());
        if (mark.known()) {
            drawing.rect(x - 2, y - 8, 4, 16, "ink");
        } else if (mark.value() > axis.high()) {
            arrow(y);
        } else {
            drawing.path(
                    List.of(
                            new Drawing.Point(x - 6, y),
                            new Drawing.Point(x, y - 6),
                            new Drawing.Point(x + 6, y),
                            new Drawing.Point(x, y + 6)),
                    true,
                    "diamond");
        }
    }

    /// What goes on beyond the end of the axis.
    private void arrow(double y) {
        double end = axis.at(axis.high());
        double back = end - drawing.rightwards() * 6;
        drawing.line(back, y - 5, end, y, "bracket");
        drawing.line(back, y + 5, end, y, "bracket");
    }

    private void drawDensity(IntervalRow row, double base) {
        double[] heights = Density.heights(row.draws(), axis.low(), axis.high(), CURVE_POINTS);
        List<Drawing.Point> curve = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            double x = axis.low() + (axis.high() - axis.low()) * i / (heights.length - 1);
            curve.add(new Drawing.Point(axis.at(x), base - CURVE * heights[i]));
        }
        List<Drawing.Point> seen = trimmed(curve, base);
        boolean posterior = row.draws().kind() == Draws.Kind.POSTERIOR;
        String style = row.said() ? "said" : posterior ? "posterior" : "bootstrap";
        drawing.path(seen, false, style);
    }

    /// The curve without its flat ends.
    private static List<Drawing.Point> trimmed(List<Drawing.Point> curve, double base) {
        int[] risen =
                IntStream.range(0, curve.size())
                        .filter(i -> base - curve.get(i).y() > FLAT)
                        .toArray();
        if (risen.length == 0) {
            return curve;
        }
        int end = Math.min(curve.size(), risen[risen.length - 1] + 2);
        return curve.subList(Math.max(0, risen[0] - 1), end);
    }

    /// The most round numbers whose labels have room.
    private List<Long> ticks(double room) {
        for (int most = MOST_TICKS; most > 1; most--) {
            List<Long> ticks = axis.ticks(most);
            boolean fits =
                    ticks.size() < 2
                            || Math.abs(axis.at(ticks.get(1)) - axis.at(ticks.getFirst())) >= room;
            if (fits) {
                return ticks;
            }
        }
        return axis.ticks(1);
    }

    /// @return the height of the whole figure
    private double drawAxis(double y) {
        drawing.line(axis.from(), y, axis.to(), y, "axis");
        double label = TextWidth.of(prose.digits(Math.round(axis.high())), Drawing.SMALL);
        for (long tick : ticks(label + 10)) {
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
        double wide = drawing.width() - gutter;
        List<String> words = TextWidth.wrap(content.axisSays(), Drawing.SMALL, wide, 6);
        return drawing.lines(gutter, y + 36, wide, Drawing.SMALL, words, "second") - 4;
    }
}
