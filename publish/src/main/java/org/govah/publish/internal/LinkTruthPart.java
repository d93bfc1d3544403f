package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.publish.LinkReport;

/// The linkage beside the truth, where there is one: precision, recall, and whether probabilities
/// came true.
///
/// @param quality what was measured
/// @param prose the language it is told in
record LinkTruthPart(LinkReport.Quality quality, Prose prose) {
    private static final int PLACES = 4;

    private static Table.Cell number(String text) {
        return Table.Cell.number(Html.of("bdi", Html.text(text)));
    }

    private Table.Cell head(String key) {
        return Table.Cell.number(prose.say(key));
    }

    Html section() {
        return Section.of(
                prose,
                "link-truth",
                prose.say(
                        "publish.link-truth-finding",
                        quality.joined(),
                        quality.right(),
                        quality.all()),
                Html.of(
                        "p",
                        prose.say(
                                "publish.link-truth-says",
                                prose.decimal(quality.precision(), PLACES),
                                prose.decimal(quality.recall(), PLACES),
                                prose.decimal(quality.f1(), PLACES))),
                reliability());
    }

    private Html reliability() {
        List<LinkReport.ReliabilityBin> bins = quality.reliability();
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
                Html.of("h3", prose.say("publish.link-reliability-figure")),
                FigureFrame.of(width -> ReliabilityFigure.draw(bins, prose, width)),
                Html.of("p", prose.say("publish.link-reliability-axis")),
                Table.of(prose.say("publish.link-reliability-caption"), heads, rows));
    }
}
