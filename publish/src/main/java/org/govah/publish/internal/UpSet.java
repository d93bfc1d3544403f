package org.govah.publish.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.govah.core.model.OverlapTable;

/// The overlap of lists as an UpSet figure (Lex et al. 2014): one column a combination of lists,
/// the largest first, a bar for its people and dots for its lists.
final class UpSet {
    /// The most columns; what is left stands together in one hollow bar.
    static final int MOST_COLUMNS = 15;

    private static final double BARS = 130;
    private static final double TOP = 22;
    private static final double GAP = 6;
    private static final double WIDEST_COLUMN = 44;
    private static final double DOT = 4.5;

    private final Drawing drawing;
    private final Prose prose;
    private final OverlapTable table;
    private final boolean besideNames;
    private final double names;

    private UpSet(OverlapTable table, Prose prose, double width) {
        this.drawing = new Drawing(width, prose.language());
        this.prose = prose;
        this.table = table;
        // On a narrow page the names stand over their rows of dots.
        this.besideNames = width >= FigureFrame.WIDE;
        this.names = besideNames ? width * 0.29 : 0;
    }

    /// The figure.
    ///
    /// @param width in user units: [FigureFrame#WIDE] or [FigureFrame#NARROW]
    static Html.Element draw(OverlapTable table, Prose prose, double width) {
        return new UpSet(table, prose, width).draw();
    }

    private Html.Element draw() {
        List<Combination> all = Combination.of(table);
        double label =
                all.stream()
                        .mapToDouble(c -> width(prose.digits(c.people())))
                        .reduce(width(prose.digits(table.observed())), Math::max);
        double room = drawing.width() - names;
        int fitting = (int) Math.floor(room / Math.max(label + GAP, 2 * DOT + GAP));
        int columns = Math.min(all.size(), Math.min(MOST_COLUMNS, fitting - 1));
        List<Combination> shown = all.subList(0, columns);
        List<Combination> rest = all.subList(columns, all.size());
        int places = columns + (rest.isEmpty() ? 0 : 1);
        double step = Math.min(WIDEST_COLUMN, room / Math.max(places, 1));
        long most = Math.max(Combination.sum(rest), all.isEmpty() ? 1 : all.getFirst().people());
        Axis heights = new Axis(0, (double) most, TOP + BARS, TOP);
        drawLines(places * step);
        IntStream.range(0, columns).forEach(i -> drawColumn(shown.get(i), x(i, step), heights));
        if (!rest.isEmpty()) {
            drawRest(rest, x(columns, step), heights);
        }
        drawNames();
        String title = prose.plain("publish.overlap-figure");
        String says =
                prose.plain(
                        "publish.overlap-figure-says", table.lists().size(), columns, rest.size());
        return drawing.svg(rowY(table.lists().size() - 1) + rowHeight() / 2, title, says);
    }

    private double x(int column, double step) {
        return names + step * (column + 0.5);
    }

    private double rowHeight() {
        return besideNames ? 22 : 34;
    }

    private double rowY(int list) {
        return TOP + BARS + (besideNames ? 20 : 32) + list * rowHeight();
    }

    private void drawLines(double columnsWidth) {
        for (int list = 0; list < table.lists().size(); list++) {
            drawing.line(names, rowY(list), names + columnsWidth, rowY(list), "rule");
        }
    }

    /// Drawn last, with a border of paper, because on a narrow page the stems pass under them.
    private void drawNames() {
        for (int list = 0; list < table.lists().size(); list++) {
            String people = prose.digits(table.onAll(1 << list));
            double y = rowY(list);
            double room = besideNames ? names - 12 : drawing.width();
            double left = room - width(people) - 8;
            String name = Foreign.isolate(table.lists().get(list));
            double nameY = besideNames ? y + 4 : y - 10;
            drawing.text(
                    0,
                    nameY,
                    Drawing.Anchor.START,
                    Drawing.TEXT,
                    TextWidth.fit(name, Drawing.TEXT, left),
                    "over");
            drawing.text(room, nameY, Drawing.Anchor.END, Drawing.SMALL, people, "over");
        }
    }

    private void drawColumn(Combination column, double x, Axis heights) {
        String style = column.onOneList() ? "grey" : "ink";
        bar(column.people(), x, heights, style);
        int first = Integer.numberOfTrailingZeros(column.history());
        int last = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(column.history());
        for (int list = 0; list < table.lists().size(); list++) {
            drawing.circle(x, rowY(list), DOT, column.on(list) ? "ink" : "empty");
        }
        drawing.line(x, rowY(first), x, rowY(last), "stem");
    }

    private void drawRest(List<Combination> rest, double x, Axis heights) {
        bar(Combination.sum(rest), x, heights, "hollow");
        double middle = rowY(table.lists().size() / 2);
        for (int dot = -1; dot <= 1; dot++) {
            drawing.circle(x + 5 * dot, middle, 1.3, "ink");
        }
    }

    private void bar(long people, double x, Axis heights, String style) {
        double top = Math.min(heights.at(people), heights.from() - 1);
        drawing.rect(x - 9, top, 18, heights.from() - top, style);
        drawing.text(
                x, top - 5, Drawing.Anchor.MIDDLE, Drawing.SMALL, prose.digits(people), "second");
    }

    private static double width(String text) {
        return TextWidth.of(text, Drawing.SMALL);
    }
}
