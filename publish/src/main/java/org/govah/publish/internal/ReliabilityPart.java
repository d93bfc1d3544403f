package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.publish.LinkReport;

/// Whether probabilities came true, as a figure and a table.
///
/// @param bins ascending
/// @param prose the language it is told in
record ReliabilityPart(List<LinkReport.ReliabilityBin> bins, Prose prose) {
    private static Table.Cell number(String text) {
        return Table.Cell.number(Html.of("bdi", Html.text(text)));
    }

    private Table.Cell head(String key) {
        return Table.Cell.number(prose.say(key));
    }

    /// The figure and the table; nothing where there is no bin.
    ///
    /// @param axis what the axes are, a whole sentence
    Html under(String heading, Html axis) {
        if (bins.isEmpty()) {
            return Html.nothing();
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (LinkReport.ReliabilityBin bin : bins) {
            rows.add(
                    List.of(
                            number(
                                    prose.plain(
                                            "publish.link-bin",
                                            prose.percent(bin.from()),
                                            prose.percent(bin.to()))),
                            number(prose.digits(bin.pairs())),
                            number(prose.percent(bin.predicted())),
                            number(prose.percent(bin.observed())),
                            number(
                                    prose.plain(
                                            "publish.link-bin",
                                            prose.percent(ReliabilityFigure.low(bin)),
                                            prose.percent(ReliabilityFigure.high(bin))))));
        }
        List<Table.Cell> heads =
                List.of(
                        head("publish.link-probability"),
                        head("publish.link-pairs"),
                        head("publish.link-predicted"),
                        head("publish.link-observed"),
                        head("publish.link-interval"));
        return Html.several(
                Html.of("h3", prose.say(heading)),
                FigureFrame.of(width -> ReliabilityFigure.draw(bins, prose, width)),
                Html.of("p", axis),
                Table.of(prose.say("publish.link-reliability-caption"), heads, rows));
    }
}
