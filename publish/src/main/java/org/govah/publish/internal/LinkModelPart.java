package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.link.BlockingReport;
import org.govah.link.LinkModel;
import org.govah.publish.ComparisonWords;
import org.govah.publish.LinkReport;

/// How pairs were found and weighed: blocking rules, weights, scores.
///
/// @param report what is told
/// @param prose the language it is told in
record LinkModelPart(LinkReport report, Prose prose) {
    private static final int WEIGHT_PLACES = 1;
    private static final int DIGITS = 3;

    private Table.Cell head(String key) {
        return Table.Cell.words(prose.say(key));
    }

    private Table.Cell numberHead(String key) {
        return Table.Cell.number(prose.say(key));
    }

    private Table.Cell number(String text) {
        return Table.Cell.number(Html.of("bdi", Html.text(text)));
    }

    Html blocking() {
        BlockingReport blocking = report.blocking();
        List<Table.Cell> heads =
                List.of(
                        head("publish.link-rule"),
                        numberHead("publish.link-rule-pairs"),
                        numberHead("publish.link-rule-share"),
                        numberHead("publish.link-rule-alone"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (BlockingReport.Rule rule : blocking.rules()) {
            String name = ComparisonWords.rule(prose.words(), rule.name());
            rows.add(
                    List.of(
                            Table.Cell.words(
                                    rule.used()
                                            ? Html.text(name)
                                            : prose.say("publish.link-rule-unused", name)),
                            number(prose.digits(Math.round(rule.pairs()))),
                            number(rule.used() ? prose.percent(rule.share()) : "–"),
                            number(rule.used() ? prose.percent(rule.alone()) : "–")));
        }
        return Section.of(
                prose,
                "link-blocking",
                prose.say(
                        "publish.link-blocking-finding",
                        blocking.compared(),
                        prose.percent(blocking.expectedRecall())),
                Html.of("p", prose.say("publish.link-blocking-says", blocking.largestBlock())),
                Table.reflowing(prose.say("publish.link-rules-caption"), heads, rows));
    }

    Html weights() {
        LinkModel model = report.model();
        List<Bars.Row> bars = new ArrayList<>();
        for (LinkModel.Comparison each : model.comparisons()) {
            bars.add(Bars.Row.heading(ComparisonWords.name(prose.words(), each.name())));
            for (LinkModel.Level level : each.levels()) {
                bars.add(
                        new Bars.Row(
                                ComparisonWords.level(prose.words(), level.name()),
                                level.weight(),
                                prose.decimal(level.weight(), WEIGHT_PLACES)));
            }
        }
        Bars figure =
                new Bars(
                        bars,
                        true,
                        prose.plain("publish.link-weights-figure"),
                        prose.plain("publish.link-weights-figure-says"));
        return Section.of(
                prose,
                "link-weights",
                prose.say(
                        "publish.link-weights-finding",
                        Math.round(Math.pow(2, -model.acrossPrior())),
                        Math.round(Math.pow(2, -model.withinPrior()))),
                Html.of("p", prose.say("publish.link-weights-says")),
                FigureFrame.of(width -> figure.draw(prose, width)),
                levels(model));
    }

    private Html levels(LinkModel model) {
        List<Table.Cell> heads =
                List.of(
                        head("publish.link-level"),
                        numberHead("publish.link-m"),
                        numberHead("publish.link-u"),
                        numberHead("publish.link-weight"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (LinkModel.Comparison each : model.comparisons()) {
            String comparison = ComparisonWords.name(prose.words(), each.name());
            for (LinkModel.Level level : each.levels()) {
                String name = ComparisonWords.level(prose.words(), level.name());
                rows.add(
                        List.of(
                                Table.Cell.words(
                                        prose.say("publish.link-level-of", comparison, name)),
                                number(share(level.m())),
                                number(share(level.u())),
                                number(prose.decimal(level.weight(), WEIGHT_PLACES))));
            }
        }
        Html table = Table.of(prose.say("publish.link-levels-caption"), heads, rows);
        return Html.of(
                "details",
                Html.of("summary", prose.say("publish.link-levels-open", rows.size())),
                table);
    }

    /// A chance with three digits that count, however small.
    private String share(double chance) {
        int places = DIGITS - 1 - (int) Math.floor(Math.log10(Math.max(chance, 1e-12)));
        return prose.decimal(chance, Math.max(DIGITS, places));
    }

    Html scores() {
        List<LinkReport.ScoreBin> bins = report.scores();
        if (bins.isEmpty()) {
            return Section.of(prose, "link-scores", prose.say("publish.link-scores-none"));
        }
        long pairs = bins.stream().mapToLong(LinkReport.ScoreBin::pairs).sum();
        long joined = bins.stream().mapToLong(LinkReport.ScoreBin::joined).sum();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (LinkReport.ScoreBin bin : bins) {
            rows.add(
                    List.of(
                            Table.Cell.words(
                                    prose.say("publish.link-score-bin", bin.from(), bin.to())),
                            number(prose.digits(bin.pairs())),
                            number(prose.digits(bin.joined()))));
        }
        List<Table.Cell> heads =
                List.of(
                        head("publish.link-score"),
                        numberHead("publish.link-pairs"),
                        numberHead("publish.link-pairs-joined"));
        return Section.of(
                prose,
                "link-scores",
                prose.say("publish.link-scores-finding", pairs, joined),
                FigureFrame.of(width -> ScoresFigure.draw(bins, prose, width)),
                Html.of("p", prose.say("publish.link-scores-axis")),
                Html.of(
                        "details",
                        Html.of("summary", prose.say("publish.link-scores-open", rows.size())),
                        Table.slim(prose.say("publish.link-scores-caption"), heads, rows)));
    }
}
