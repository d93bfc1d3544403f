package org.govah.publish.internal;

import java.util.List;

/// Horizontal bars from a common zero, one below the other, each with its label before and its
/// number after it.
///
/// @param rows from top to bottom
/// @param signed whether values may lie on both sides of zero; then they grow from left to right in
///   every language
/// @param title of the figure
/// @param says what it shows
record Bars(List<Row> rows, boolean signed, String title, String says) {
    private static final double ROW = 20;
    private static final double BAR = 11;
    private static final double LABELS = 0.46;

    /// Copies the rows.
    Bars {
        rows = List.copyOf(rows);
    }

    /// A bar, or a heading over bars.
    ///
    /// @param label before it
    /// @param value its length; not a number for a heading
    /// @param number after it
    record Row(String label, double value, String number) {
        static Row heading(String label) {
            return new Row(label, Double.NaN, "");
        }

        boolean isHeading() {
            return Double.isNaN(value);
        }
    }

    /// The figure.
    ///
    /// @param width in user units: [FigureFrame#WIDE] or [FigureFrame#NARROW]
    Html.Element draw(Prose prose, double width) {
        Drawing drawing = new Drawing(width, prose.language());
        boolean beside = width >= FigureFrame.WIDE;
        double numbers =
                8
                        + rows.stream()
                                .mapToDouble(r -> TextWidth.of(r.number, Drawing.SMALL))
                                .max()
                                .orElse(0);
        double start = beside ? width * LABELS : 0;
        Axis axis = axis(drawing, start, width - numbers);
        double y = 0;
        for (Row row : rows) {
            y += row.isHeading() ? ROW * 0.5 : 0;
            double labels = beside && !row.isHeading() ? start - 10 : width;
            drawing.text(
                    0,
                    y + 13,
                    Drawing.Anchor.START,
                    row.isHeading() ? Drawing.TEXT : Drawing.SMALL,
                    TextWidth.fit(row.label, Drawing.SMALL, labels),
                    row.isHeading() ? "strong" : "");
            y += beside || row.isHeading() ? 0 : ROW - 4;
            if (!row.isHeading()) {
                bar(drawing, axis, row, y, width);
            }
            y += ROW;
        }
        return drawing.svg(y + 2, title, says);
    }

    private Axis axis(Drawing drawing, double from, double to) {
        double low = rows.stream().mapToDouble(Row::value).filter(v -> v < 0).min().orElse(0);
        double high = rows.stream().mapToDouble(Row::value).filter(v -> v > 0).max().orElse(1);
        return signed ? drawing.scale(low, high, from, to) : new Axis(0, high, from, to);
    }

    private static void bar(Drawing drawing, Axis axis, Row row, double y, double width) {
        double zero = axis.at(0.0);
        double length = axis.at(row.value) - zero;
        drawing.rect(zero, y + 4, length, BAR, row.value < 0 ? "grey" : "bin");
        drawing.line(zero, y + 1, zero, y + ROW - 2, "axis");
        drawing.text(width, y + 13, Drawing.Anchor.END, Drawing.SMALL, row.number, "second");
    }
}
