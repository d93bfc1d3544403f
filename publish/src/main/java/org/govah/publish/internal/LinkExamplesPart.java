package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.govah.link.PairScore;
import org.govah.publish.ComparisonWords;
import org.govah.publish.LinkReport;

/// Pairs to look at, told by list and row: those about which the model is least sure.
///
/// @param report what is told
/// @param prose the language it is told in
record LinkExamplesPart(LinkReport report, Prose prose) {
    private static final int PLACES = 1;

    Html section() {
        if (report.examples().isEmpty()) {
            return Section.of(prose, "link-examples", prose.say("publish.link-examples-none"));
        }
        List<Table.Cell> heads =
                List.of(
                        Table.Cell.words(prose.say("publish.link-two-rows")),
                        Table.Cell.words(prose.say("publish.link-one-person")),
                        Table.Cell.words(prose.say("publish.link-for")),
                        Table.Cell.words(prose.say("publish.link-against")));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (LinkReport.Example each : report.examples()) {
            String key = each.joined() ? "publish.link-yes-at" : "publish.link-no-at";
            rows.add(
                    List.of(
                            Table.Cell.words(
                                    prose.say(
                                            "publish.link-rows-two",
                                            each.a().toString(),
                                            each.b().toString())),
                            Table.Cell.words(
                                    prose.say(key, prose.percent(each.score().probability()))),
                            Table.Cell.words(parts(each.score(), part -> part.weight() > 0)),
                            Table.Cell.words(parts(each.score(), part -> part.weight() <= 0))));
        }
        return Section.of(
                prose,
                "link-examples",
                prose.say("publish.link-examples-finding"),
                Html.of("p", prose.say("publish.link-examples-says")),
                Table.reflowing(prose.say("publish.link-examples-caption"), heads, rows));
    }

    private Html parts(PairScore score, Predicate<PairScore.Part> which) {
        List<Html> items = new ArrayList<>();
        score.parts().stream()
                .filter(which)
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.weight())))
                .forEach(part -> items.add(Html.of("li", item(part))));
        return items.isEmpty() ? Html.text("–") : Html.of("ul", items).with("class", "shares");
    }

    private Html item(PairScore.Part part) {
        return prose.say(
                "publish.link-part",
                ComparisonWords.name(prose.words(), part.comparison()),
                ComparisonWords.level(prose.words(), part.level()),
                prose.decimal(part.weight(), PLACES));
    }
}
