package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.core.words.Words;
import org.govah.estimate.internal.robust.PartEstimator;
import org.junit.jupiter.api.Test;

class LinkageMixtureTest {
    private static final EstimateSettings SETTINGS = EstimateSettings.usual(20260108);

    /// As many unseen as ten times those on all lists, give or take a tenth.
    private static final PartEstimator FAKE =
            new PartEstimator() {
                @Override
                public Optional<Headline> headline(OverlapTable table, EstimateSettings settings) {
                    if (table.onAll(7) == 0) {
                        return Optional.empty();
                    }
                    Random random = new Random(5);
                    double[] totals = new double[1_000];
                    for (int i = 0; i < totals.length; i++) {
                        totals[i] =
                                table.observed()
                                        + 10
                                                * table.onAll(7)
                                                * Math.exp(0.1 * random.nextGaussian());
                    }
                    Draws draws = new Draws(Draws.Kind.POSTERIOR, totals);
                    return Optional.of(
                            new Headline(draws.total(settings.level()), draws, Headline.OF));
                }

                @Override
                public Optional<Total> logLinear(OverlapTable table, EstimateSettings settings) {
                    return Optional.empty();
                }

                @Override
                public Optional<Total> latentClass(OverlapTable table, EstimateSettings settings) {
                    return graphs(table, settings);
                }

                @Override
                public Optional<Total> graphs(OverlapTable table, EstimateSettings settings) {
                    double total = 2.0 * table.observed();
                    return Optional.of(new Total(total, total, total, settings.level()));
                }
            };

    private static OverlapTable draw(long onAll) {
        return Tables.of(3, 90, 80, 30, 70, 20, 20, onAll);
    }

    private static LinkageMixture of(List<OverlapTable> draws) {
        return LinkageMixture.of(draws, SETTINGS, FAKE, Progress.silent());
    }

    @Test
    void drawsThatAreAllTheSameAddNoVariance() {
        LinkageMixture mixture = of(Collections.nCopies(60, draw(10)));
        assertThat(mixture.share()).isEqualTo(0);
        assertThat(mixture.gates()).extracting(Gate::name).containsExactly("linkage-share");
        assertThat(mixture.gates()).allMatch(Gate::passed);
        Total alone = FAKE.headline(draw(10), SETTINGS).orElseThrow().total();
        Total mixed = mixture.headline().orElseThrow().total();
        assertThat(mixed.median()).isCloseTo(alone.median(), within(0.5));
        assertThat(mixed.low()).isCloseTo(alone.low(), within(1.5));
        assertThat(mixed.high()).isCloseTo(alone.high(), within(1.5));
        assertThat(mixture.says()).noneMatch(m -> m.key().equals("estimate.few-linkage-draws"));
    }

    @Test
    void drawsThatDifferMoreThanEachIsWideFail() {
        List<OverlapTable> draws = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            draws.add(draw(8 + i % 5));
        }
        LinkageMixture mixture = of(draws);
        // logs of 80, 90 … 120 against a standard deviation of .1
        double[] logs = {80, 90, 100, 110, 120};
        double mean = 0;
        for (double log : logs) {
            mean += Math.log(log) / 5;
        }
        double between = 0;
        for (double log : logs) {
            between += 10 * Math.pow(Math.log(log) - mean, 2) / 49;
        }
        double inflated = between * 51 / 50;
        assertThat(mixture.share()).isCloseTo(inflated / (inflated + 0.01), within(0.03));
        assertThat(mixture.gates().getFirst().passed()).isFalse();
        assertThat(mixture.middle()).isEqualTo(draw(10));
        Total mixed = mixture.headline().orElseThrow().total();
        assertThat(mixed.median()).isCloseTo(420, within(4.0));
        assertThat(mixed.low()).isLessThan(mixture.combined().orElseThrow().median());
    }

    @Test
    void thePanelOfTheMiddleDrawHasTheMixtureForItsHeadline() {
        LinkageMixture mixture = of(List.of(draw(10), draw(10), draw(11)));
        Panel panel =
                new Panel(
                        mixture.middle(),
                        List.of(),
                        List.of(GateRule.LISTS.held(3)),
                        FAKE.headline(draw(10), SETTINGS),
                        Workings.NONE,
                        Verdict.PUBLISHABLE);
        Panel held = mixture.heldAgainst(panel);
        assertThat(held.mixture()).isEqualTo(mixture.headline());
        assertThat(held.gates()).extracting(Gate::name).containsExactly("lists", "linkage-share");
        assertThat(held.verdict()).isEqualTo(Verdict.PUBLISHABLE);
        Panel refused = of(List.of(draw(2), draw(90))).heldAgainst(panel);
        assertThat(refused.verdict()).isEqualTo(Verdict.DO_NOT_PUBLISH);
        assertThat(refused.headline()).isEmpty();
    }

    @Test
    void whereADrawGivesNoNumberThereIsNoMixture() {
        LinkageMixture mixture = of(List.of(draw(10), draw(0), draw(11)));
        assertThat(mixture.headline()).isEmpty();
        assertThat(mixture.gates().getFirst().passed()).isFalse();
        assertThat(mixture.gates().getFirst().says().arguments())
                .containsExactly(Message.of("estimate.draws-without-number", 1, 3));
        assertThat(mixture.middle()).isEqualTo(draw(10));
    }

    @Test
    void fewDrawsAreNoticedAndEverythingIsSaidInBothLanguages() {
        LinkageMixture mixture = of(List.of(draw(10), draw(11)));
        assertThat(mixture.says())
                .extracting(Message::key)
                .containsExactly(
                        "estimate.linkage-mixture",
                        "estimate.few-linkage-draws",
                        "estimate.link-rates");
        assertThat(Words.in(Language.EN).say(mixture.says().getLast()))
                .contains("by +")
                .contains("by -");
        assertThat(Words.in(Language.FA).say(mixture.says().getLast()))
                .doesNotContainPattern("[0-9]");
    }

    @Test
    void fewerThanTwoDrawsOrOtherListsAreRefused() {
        assertThatThrownBy(() -> of(List.of(draw(10))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(List.of(draw(10), Tables.of(4, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOrderOfTheDrawsChangesNothing() {
        List<OverlapTable> draws = List.of(draw(8), draw(9), draw(12), draw(14), draw(11));
        LinkageMixture one = of(draws);
        LinkageMixture two = of(draws.reversed());
        assertThat(two.share()).isCloseTo(one.share(), within(1e-12));
        assertThat(two.middle()).isEqualTo(one.middle());
        assertThat(two.headline().orElseThrow().total())
                .isEqualTo(one.headline().orElseThrow().total());
    }
}
