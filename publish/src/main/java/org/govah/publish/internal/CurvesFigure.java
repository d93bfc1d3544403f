package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.govah.estimate.Curve;
import org.govah.estimate.Panel;
import org.govah.estimate.Verdict;

/// How the total moves when an assumption that no table can test is varied: one small plot a curve,
/// the value assumed on a logarithmic axis, the total with its interval as a band, on one scale of
/// people from 0. What rises beyond three times the total under the method's own assumption is cut
/// at the top.
final class CurvesFigure {
    private static final double REACH = 3;
    private static final double PLOT = 170;
    private static final double GAP = 28;
    private static final double TOP = 14;
    private static final int TITLE_LINES = 4;
    private static final int AXIS_LINES = 8;
    private static final double[] MANTISSAS = {1, 2, 5};

    private final Drawing drawing;
    private final Prose prose;
    private final Panel panel;
    private final List<Curve> curves;
    private final double most;

    private CurvesFigure(Panel panel, Prose prose, double width) {
        this.drawing = Drawing.leftToRight(width, prose.language());
        this.prose = prose;
        this.panel = panel;
        this.curves = drawable(panel);
        double highest =
                points(curves)
                        .mapToDouble(p -> p.total().high())
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        double own = curves.stream().mapToDouble(CurvesFigure::own).max().orElse(0);
        double observed = (double) panel.table().observed();
        this.most = 1.06 * Math.max(Math.min(highest, REACH * own), Math.max(observed, 1));
    }

    /// The figure.
    ///
    /// @param width in user units
    static Html.Element draw(Panel panel, Prose prose, double width) {
        return new CurvesFigure(panel, prose, width).draw();
    }

    /// The curves that have two points to join.
    static List<Curve> drawable(Panel panel) {
        return panel.workings().curves().stream()
                .map(c -> new Curve(c.method(), c.varies(), sayable(c)))
                .filter(c -> c.points().size() > 1)
                .toList();
    }

    private static List<Curve.Point> sayable(Curve curve) {
        return curve.points().stream()
                .filter(p -> p.assumed() > 0 && Ranges.sayable(p.total()))
                .toList();
    }

    private static Stream<Curve.Point> points(List<Curve> curves) {
        return curves.stream().flatMap(c -> c.points().stream());
    }

    /// The upper end under what the method itself assumes.
    private static double own(Curve curve) {
        return curve.points().stream()
                .min(Comparator.comparingDouble(p -> Math.abs(Math.log(p.assumed()))))
                .map(p -> p.total().high())
                .filter(Double::isFinite)
                .orElse(0.0);
    }

    private Html.Element draw() {
        int columns = drawing.width() >= FigureFrame.WIDE && curves.size() > 1 ? 2 : 1;
        double wide = (drawing.width() - GAP * (columns - 1)) / columns;
        double top = TOP;
        for (int first = 0; first < curves.size(); first += columns) {
            List<Curve> row = curves.subList(first, Math.min(first + columns, curves.size()));
            double plotTop = top;
            for (int i = 0; i < row.size(); i++) {
                double left = drawing.column(i, columns) * (wide + GAP);
                plotTop = Math.max(plotTop, drawTitle(row.get(i), left, top, wide));
            }
            for (int i = 0; i < row.size(); i++) {
                double left = drawing.column(i, columns) * (wide + GAP);
                drawCurve(row.get(i), left, plotTop, wide);
            }
            top = plotTop + PLOT + 50;
        }
        List<String> words =
                TextWidth.wrap(
                        prose.plain("publish.curves-axis"),
                        Drawing.SMALL,
                        drawing.width(),
                        AXIS_LINES);
        double bottom = drawing.lines(0, top, drawing.width(), Drawing.SMALL, words, "second");
        return drawing.svg(
                bottom - 4,
                prose.plain("publish.curves-figure"),
                prose.plain("publish.curves-figure-says", curves.size()));
    }

    private double drawTitle(Curve curve, double left, double top, double wide) {
        String name = prose.plain(MethodWords.name(curve.method()));
        List<String> names = TextWidth.wrap(name, Drawing.TEXT, wide, 2);
        double next = drawing.lines(left, top, wide, Drawing.TEXT, names, "strong");
        String varies = prose.plain(curve.varies());
        List<String> lines = TextWidth.wrap(varies, Drawing.SMALL, wide, TITLE_LINES);
        return drawing.lines(left, next, wide, Drawing.SMALL, lines, "second") + 2;
    }

    private void drawCurve(Curve curve, double left, double top, double wide) {
        List<Curve.Point> points = curve.points();
        double gutter = Plot.gutter(most, prose);
        Axis along =
                new Axis(
                        Math.log(points.getFirst().assumed()),
                        Math.log(points.getLast().assumed()),
                        left + gutter,
                        left + wide - 12);
        Plot plot = new Plot(drawing, along, new Axis(0, most, top + PLOT, top));
        plot.frame(5, prose);
        assumed(plot);
        if (along.low() < 0 && along.high() > 0) {
            drawing.line(along.at(0.0), top, along.at(0.0), top + PLOT, "dashed");
        }
        drawBand(points, plot);
        if (panel.verdict() == Verdict.PUBLISHABLE) {
            drawMiddle(points, plot);
        }
        plot.across((double) panel.table().observed(), "named-line");
    }

    /// 1, 2 and 5 times the powers of ten, as many as have room.
    private void assumed(Plot plot) {
        double last = Double.NEGATIVE_INFINITY;
        int first = (int) Math.floor(plot.x().low() / Math.log(10));
        int end = (int) Math.ceil(plot.x().high() / Math.log(10));
        for (int power = first; power <= end; power++) {
            for (double mantissa : MANTISSAS) {
                double value = mantissa * Math.pow(10, power);
                String label = prose.decimal(value, Math.max(0, -power));
                double half = TextWidth.of(label, Drawing.SMALL) / 2;
                double at = plot.x().at(Math.log(value));
                boolean inside =
                        Math.log(value) >= plot.x().low() - 1e-9
                                && Math.log(value) <= plot.x().high() + 1e-9;
                if (inside && at - half > last + 6 && at + half <= drawing.width()) {
                    plot.below(Math.log(value), label);
                    last = at + half;
                }
            }
        }
    }

    private void drawBand(List<Curve.Point> points, Plot plot) {
        List<Drawing.Point> outline = new ArrayList<>();
        place(points, plot, true).forEach(outline::add);
        outline.addAll(place(points, plot, false).reversed());
        drawing.path(outline, true, "band");
    }

    /// One edge of the band, with a point more where it leaves the plot at the top, so that a cut
    /// keeps the slope.
    private List<Drawing.Point> place(List<Curve.Point> points, Plot plot, boolean upper) {
        List<Drawing.Point> edge = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double x = Math.log(points.get(i).assumed());
            double value = end(points.get(i), upper);
            if (i > 0) {
                double before = end(points.get(i - 1), upper);
                double from = Math.log(points.get(i - 1).assumed());
                if (before > most != value > most) {
                    double share = (most - before) / (value - before);
                    edge.add(plot.at(from + (x - from) * share, most));
                }
            }
            edge.add(plot.at(x, value));
        }
        return edge;
    }

    /// An open end is drawn as far beyond the top.
    private double end(Curve.Point point, boolean upper) {
        double value = upper ? point.total().high() : point.total().low();
        return Math.min(value, 10 * most);
    }

    private void drawMiddle(List<Curve.Point> points, Plot plot) {
        List<Drawing.Point> line = new ArrayList<>();
        for (Curve.Point point : points) {
            double value = point.total().median();
            if (value <= most) {
                line.add(plot.at(Math.log(point.assumed()), value));
            }
        }
        if (line.size() > 1) {
            drawing.path(line, false, "curve");
        }
    }
}
