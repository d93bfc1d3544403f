package org.govah.app.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.govah.core.words.Words;
import org.govah.link.LinkModel;
import org.govah.link.LinkSettings;
import org.govah.link.Linked;
import org.govah.link.PairScore;
import org.govah.publish.ComparisonWords;

/// Why two rows are, or are not, taken as one person, in at most six sentences.
final class LinkExplanation {
    /// Beyond these a percentage would read as certain.
    private static final double NEARLY_SURE = 0.999;

    /// Weights nearer to 0 than this say nothing, in bits.
    private static final double TELLING = 0.05;

    private final Linked linked;
    private final LinkSettings settings;
    private final Words words;
    private final int a;
    private final int b;
    private final PairScore score;

    /// @param a number of one record
    /// @param b number of the other
    LinkExplanation(Linked linked, LinkSettings settings, int a, int b, Words words) {
        this.linked = linked;
        this.settings = settings;
        this.words = words;
        this.a = a;
        this.b = b;
        this.score = linked.explain(a, b);
    }

    /// The score that is explained.
    PairScore score() {
        return score;
    }

    /// Whether the two are taken as one person.
    boolean joined() {
        return linked.personOf(a) == linked.personOf(b);
    }

    private boolean inner() {
        return linked.roster().listOf(a) == linked.roster().listOf(b);
    }

    /// The sentences, the verdict first.
    List<String> sentences() {
        List<String> out = new ArrayList<>();
        out.add(verdict());
        out.add(
                words.say(
                        inner() ? "app.explain-prior-within" : "app.explain-prior-across",
                        oneIn(score.prior())));
        out.add(inFavour());
        out.add(against());
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            out.add(words.say("app.explain-missing", listed(missing)));
        }
        if (joined() != (score.probability() >= threshold())) {
            out.add(words.say(surprise()));
        }
        return out;
    }

    private String verdict() {
        return words.say(
                joined() ? "app.explain-one" : "app.explain-two",
                linked.roster().id(a).toString(),
                linked.roster().id(b).toString(),
                probability());
    }

    private String probability() {
        double p = score.probability();
        if (p > NEARLY_SURE) {
            return words.say("app.explain-over", words.number(100 * NEARLY_SURE, 1));
        }
        if (p < 1 - NEARLY_SURE) {
            return words.say("app.explain-under", words.number(100 - 100 * NEARLY_SURE, 1));
        }
        return words.percent(p);
    }

    private double threshold() {
        return inner() && !settings.within() ? settings.sameInListAt() : settings.sameAt();
    }

    private String surprise() {
        if (joined()) {
            return "app.explain-through-others";
        }
        return inner() ? "app.explain-not-within" : "app.explain-not-across";
    }

    private String inFavour() {
        List<String> items =
                score.parts().stream()
                        .filter(part -> part.weight() > TELLING)
                        .sorted(Comparator.comparingDouble(part -> -part.weight()))
                        .map(part -> words.say("app.explain-for-part", named(part), rarity(part)))
                        .toList();
        return items.isEmpty()
                ? words.say("app.explain-for-nothing")
                : words.say("app.explain-for", listed(items));
    }

    private String against() {
        List<String> items =
                score.parts().stream()
                        .filter(part -> part.weight() < -TELLING)
                        .sorted(Comparator.comparingDouble(PairScore.Part::weight))
                        .map(part ->
                                words.say(
                                        "app.explain-against-part",
                                        named(part),
                                        words.percent(chanceOfOne(part))))
                        .toList();
        return items.isEmpty()
                ? words.say("app.explain-against-nothing")
                : words.say("app.explain-against", listed(items));
    }

    private List<String> missing() {
        return linked.found().model().comparisons().stream()
                .map(LinkModel.Comparison::name)
                .filter(name -> score.parts().stream().noneMatch(p -> p.comparison().equals(name)))
                .map(name -> ComparisonWords.name(words, name))
                .toList();
    }

    private String named(PairScore.Part part) {
        return words.say(
                "app.explain-part",
                ComparisonWords.name(words, part.comparison()),
                ComparisonWords.level(words, part.level()));
    }

    /// How many pairs of different people there are to one that agrees so: u = m / 2^weight.
    private long rarity(PairScore.Part part) {
        return oneIn(Math.log(chanceOfOne(part)) / Math.log(2) - part.weight());
    }

    /// m of the level.
    private double chanceOfOne(PairScore.Part part) {
        return linked.found().model().comparisons().stream()
                .filter(comparison -> comparison.name().equals(part.comparison()))
                .flatMap(comparison -> comparison.levels().stream())
                .filter(level -> level.name().equals(part.level()))
                .mapToDouble(LinkModel.Level::m)
                .findFirst()
                .orElseThrow();
    }

    /// A chance as "one in so many".
    ///
    /// @param bits log2 of the chance or of its odds
    private static long oneIn(double bits) {
        return Math.max(1, Math.round(Math.pow(2, -bits)));
    }

    private String listed(List<String> items) {
        return items.stream().collect(Collectors.joining(words.say("app.explain-and")));
    }
}
