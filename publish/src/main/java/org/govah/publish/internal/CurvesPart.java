package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.govah.estimate.Curve;
import org.govah.estimate.Panel;

/// How the total moves when an assumption is varied: a sentence a curve, the figure, the tables.
final class CurvesPart {
    // A page is read, a file is computed with: every point is in data/curves.csv.
    private static final int MOST_ROWS = 9;
    private static final int DECIMALS = 2;

    private final Telling telling;
    private final Prose prose;
    private final Panel panel;

    private CurvesPart(Telling telling) {
        this.telling = telling;
        this.prose = telling.prose();
        this.panel = telling.dossier().panel();
    }

    /// The part; nothing where no curve was drawn.
    static Html of(Telling telling) {
        List<Curve> curves = CurvesFigure.drawable(telling.dossier().panel());
        return curves.isEmpty() ? Html.nothing() : new CurvesPart(telling).part(curves);
    }

    private Html part(List<Curve> curves) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of("h3", prose.say("publish.curves-title")));
        curves.forEach(c -> parts.add(Html.of("p", finding(c)).with("class", "finding")));
        parts.add(FigureFrame.of(width -> CurvesFigure.draw(panel, prose, width)));
        curves.forEach(c -> parts.add(table(c)));
        return new Html.Several(parts);
    }

    private Html finding(Curve curve) {
        List<Curve.Point> points = curve.points();
        return prose.say(
                "publish.curve-finding",
                curve.varies(),
                points.getFirst().assumed(),
                points.getLast().assumed(),
                Ranges.around(
                        points.stream().map(Curve.Point::total).toList(),
                        panel.table().observed()));
    }

    private Html table(Curve curve) {
        List<Table.Cell> heads = new ArrayList<>();
        heads.add(telling.head("publish.curve-assumed"));
        heads.add(telling.numberHead("publish.method-interval"));
        if (MethodsTable.showsMiddle(panel)) {
            heads.add(telling.numberHead("publish.method-middle"));
        }
        List<List<Table.Cell>> rows = some(curve).stream().map(this::row).toList();
        return Table.slim(prose.say("publish.curve-caption", curve.varies()), heads, rows);
    }

    /// The ends, evenly spaced points between them, and the method's own assumption.
    private static List<Curve.Point> some(Curve curve) {
        int size = curve.points().size();
        int count = Math.min(size, MOST_ROWS);
        List<Integer> kept =
                IntStream.range(0, count)
                        .mapToObj(i -> Math.round((float) i * (size - 1) / (count - 1)))
                        .toList();
        return IntStream.range(0, size)
                .filter(i -> kept.contains(i) || curve.points().get(i).assumed() == 1)
                .mapToObj(curve.points()::get)
                .toList();
    }

    private List<Table.Cell> row(Curve.Point point) {
        List<Table.Cell> row = new ArrayList<>();
        row.add(Table.Cell.words(prose.number(point.assumed(), DECIMALS)));
        row.add(Table.Cell.number(prose.say(Ranges.of(point.total(), panel.table().observed()))));
        if (MethodsTable.showsMiddle(panel)) {
            row.add(
                    Table.Cell.number(
                            Ranges.middle(point.total())
                                    .map(prose::number)
                                    .orElseGet(() -> prose.say("publish.no-number"))));
        }
        return row;
    }
}
