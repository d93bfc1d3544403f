package org.govah.publish.internal;

import java.util.Comparator;
import java.util.List;
import org.govah.estimate.PairDependence;

/// Which pairs of lists attract or repel each other, in a small table.
final class PairsPart {
    // The clearest pairs; all of them are in data/pairs.csv.
    private static final int MOST_ROWS = 8;
    private static final int DECIMALS = 2;
    private static final int WHOLE_FROM = 100;

    private PairsPart() {}

    /// The part; nothing where there are no pairs.
    static Html of(Telling telling) {
        List<PairDependence> pairs = telling.dossier().panel().workings().pairs();
        if (pairs.isEmpty()) {
            return Html.nothing();
        }
        Prose prose = telling.prose();
        long attract = pairs.stream().filter(p -> p.low() > 1).count();
        long repel = pairs.stream().filter(p -> p.high() < 1).count();
        List<List<Table.Cell>> rows =
                pairs.stream()
                        .sorted(Comparator.comparingDouble(PairsPart::fromOne).reversed())
                        .limit(MOST_ROWS)
                        .map(p -> row(p, telling))
                        .toList();
        List<Table.Cell> heads =
                List.of(
                        telling.head("publish.pairs-lists"),
                        telling.head("publish.pairs-outcome"),
                        telling.numberHead("publish.pairs-odds"),
                        telling.numberHead("publish.pairs-people"));
        return Html.several(
                Html.of("h3", prose.say("publish.pairs-title")),
                Html.of("p", prose.say("publish.pairs-finding", pairs.size(), attract, repel))
                        .with("class", "finding"),
                Table.reflowing(
                        prose.say("publish.pairs-caption", rows.size(), pairs.size()),
                        heads,
                        rows));
    }

    /// How far the nearer end of the interval lies from 1, in either direction; below 0 where 1 is
    /// inside.
    private static double fromOne(PairDependence pair) {
        double away = Math.max(Math.log(pair.low()), -Math.log(pair.high()));
        return Double.isNaN(away) ? Double.NEGATIVE_INFINITY : away;
    }

    private static List<Table.Cell> row(PairDependence pair, Telling telling) {
        Prose prose = telling.prose();
        return List.of(
                Table.Cell.words(
                        Html.several(
                                prose.name(pair.first()),
                                Html.text(" + "),
                                prose.name(pair.second()))),
                telling.head(outcome(pair)),
                Table.Cell.number(
                        Html.several(
                                number(pair.oddsRatio(), prose),
                                Html.of(
                                        "small",
                                        prose.say(
                                                "publish.pairs-range", pair.low(), pair.high())))),
                telling.count(pair.people()));
    }

    private static String outcome(PairDependence pair) {
        if (pair.low() > 1) {
            return "publish.pairs-attract";
        }
        return pair.high() < 1 ? "publish.pairs-repel" : "publish.pairs-unclear";
    }

    private static Html number(double value, Prose prose) {
        return Double.isNaN(value)
                ? prose.say("publish.no-number")
                : prose.number(value, value >= WHOLE_FROM ? 0 : DECIMALS);
    }
}
