package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

class EstimatorsTest {
    private static final long SEED = 20260108;
    private static final EstimateSettings SHORT = new EstimateSettings(SEED, 4, 400, 400, 60, 0.95);

    private static Panel usual(String name) {
        return Estimators.panel(
                SharedTables.read(name), EstimateSettings.usual(SEED), Progress.silent());
    }

    /// The usual chains with few resamples, where only the chains are looked at.
    private static Panel chains(String name) {
        return Estimators.panel(
                SharedTables.read(name),
                new EstimateSettings(SEED, 4, 1_500, 2_500, 20, 0.95),
                Progress.silent());
    }

    private static Panel brief(OverlapTable table) {
        return Estimators.panel(table, SHORT, Progress.silent());
    }

    private static Total total(Panel panel, Method method) {
        return panel.of(method).flatMap(Estimate::total).orElseThrow();
    }

    private static Gate gate(Panel panel, GateRule rule) {
        return panel.gates().stream()
                .filter(gate -> gate.name().equals(rule.code()))
                .findFirst()
                .orElseThrow();
    }

    /// The near-census is 10,401. Bands: the field's own chains, 10,450 and 9,040 to 13,900.
    @Test
    void kosovoIsPublishableAndItsTotalIsTheKnownOne() {
        Panel kosovo = usual("kosovo");
        assertThat(kosovo.verdict()).isEqualTo(Verdict.PUBLISHABLE);
        assertThat(kosovo.gates()).hasSize(16).allMatch(Gate::passed);
        Total latent = total(kosovo, Method.LATENT_CLASS);
        assertThat(latent.median()).isCloseTo(10_450, Percentage.withPercentage(2));
        assertThat(latent.low()).isCloseTo(9_040, Percentage.withPercentage(5));
        assertThat(latent.high()).isCloseTo(13_900, Percentage.withPercentage(5));
        assertThat(total(kosovo, Method.LOG_LINEAR).median()).isCloseTo(10_357, within(10.0));
        Total graphs = total(kosovo, Method.GRAPHS);
        assertThat(graphs.median()).isCloseTo(12_595, Percentage.withPercentage(0.3));
        assertThat(total(kosovo, Method.NHOI).median()).isCloseTo(16_942, within(10.0));
        assertThat(kosovo.estimates()).hasSize(Method.values().length).allMatch(Estimate::passed);
        Total headline = kosovo.headline().orElseThrow().total();
        assertThat(headline.low()).isLessThan(10_401);
        assertThat(headline.high()).isGreaterThan(10_401);
        assertThat(headline.median()).isBetween(latent.median(), graphs.median());
    }

    @Test
    void eightSparseListsHaveTheirKnownPosteriorAndAreNotPublished() {
        Panel newOrleans = chains("neworleans8");
        Total latent = total(newOrleans, Method.LATENT_CLASS);
        assertThat(latent.median()).isCloseTo(692, Percentage.withPercentage(4));
        assertThat(latent.low()).isCloseTo(498, Percentage.withPercentage(5));
        assertThat(latent.high()).isCloseTo(1_032, Percentage.withPercentage(6));
        assertThat(newOrleans.verdict()).isEqualTo(Verdict.DO_NOT_PUBLISH);
    }

    @Test
    void threeListsOfSpinaBifidaHaveTheirKnownPosterior() {
        Total latent = total(chains("spina3"), Method.LATENT_CLASS);
        assertThat(latent.median()).isCloseTo(734, Percentage.withPercentage(2));
        assertThat(latent.low()).isCloseTo(687, Percentage.withPercentage(2));
        assertThat(latent.high()).isCloseTo(824, Percentage.withPercentage(4));
    }

    /// Western United States: 1,830 (1,304 to 3,024) from the published sampler.
    @Test
    void fiveSparseListsHaveThePosteriorOfThePublishedSampler() {
        Panel western = chains("westernus5");
        Total latent = total(western, Method.LATENT_CLASS);
        assertThat(latent.median()).isCloseTo(1_830, Percentage.withPercentage(4));
        assertThat(latent.low()).isCloseTo(1_304, Percentage.withPercentage(4));
        assertThat(gate(western, GateRule.OVERLAP).passed()).isFalse();
    }

    @Test
    void chainsThatDoNotMeetAreShownAndForbidPublication() {
        Panel netherlands = brief(SharedTables.read("netherlands5"));
        assertThat(gate(netherlands, GateRule.R_HAT).passed()).isFalse();
        assertThat(netherlands.of(Method.LATENT_CLASS).orElseThrow().passed()).isFalse();
        assertThat(netherlands.of(Method.LATENT_CLASS).orElseThrow().how().key())
                .isEqualTo("estimate.how-latent-class-apart");
        assertThat(netherlands.verdict()).isEqualTo(Verdict.DO_NOT_PUBLISH);
    }

    @Test
    void listsThatShareNobodyWithOneAnotherEndInARefusalThatSaysWhy() {
        Panel artificial = brief(SharedTables.read("artificial3"));
        assertThat(artificial.verdict()).isEqualTo(Verdict.DO_NOT_PUBLISH);
        Gate connected = gate(artificial, GateRule.CONNECTED);
        assertThat(connected.passed()).isFalse();
        assertThat(connected.value()).isEqualTo(2);
        assertThat(Words.in(Language.EN).say(connected.says()))
                .contains("2 groups that share nobody");
        assertThat(artificial.estimates().subList(0, 2)).noneMatch(Estimate::passed);
    }

    @Test
    void twoListsHaveNumbersButAreNotPublished() {
        Panel two = brief(Tables.of(2, 200, 150, 60));
        assertThat(two.verdict()).isEqualTo(Verdict.DO_NOT_PUBLISH);
        assertThat(two.of(Method.CHAPMAN).orElseThrow().passed()).isTrue();
        Estimate latent = two.of(Method.LATENT_CLASS).orElseThrow();
        assertThat(latent.total()).isPresent();
        assertThat(latent.passed()).isFalse();
        assertThat(gate(two, GateRule.LISTS).passed()).isFalse();
        Estimate logLinear = two.of(Method.LOG_LINEAR).orElseThrow();
        assertThat(logLinear.total()).isEmpty();
        assertThat(logLinear.how().key()).isEqualTo("estimate.needs-lists");
        assertThat(gate(two, GateRule.EXISTS).value()).isNaN();
        assertThat(gate(two, GateRule.SPREAD).value()).isNaN();
    }

    @Test
    void aListThatNobodyIsOnDoesNotCountAsAList() {
        Panel panel = brief(Tables.of(3, 200, 150, 60, 0));
        assertThat(gate(panel, GateRule.LISTS).value()).isEqualTo(2);
        assertThat(total(panel, Method.CHAPMAN).median()).isGreaterThan(410);
        assertThat(panel.table().lists()).hasSize(3);
    }

    @Test
    void oneListNobodyAndNoOverlapGiveNoNumberButAReason() {
        for (OverlapTable table :
                List.of(
                        Tables.of(1, 40),
                        Tables.of(3),
                        Tables.of(3, 40, 30, 0, 20, 0, 0, 0),
                        Tables.of(1))) {
            Panel panel = brief(table);
            assertThat(panel.verdict()).isEqualTo(Verdict.DO_NOT_PUBLISH);
            assertThat(panel.headline()).isEmpty();
            assertThat(panel.estimates())
                    .hasSize(Method.values().length)
                    .filteredOn(e -> e.method().decides())
                    .allMatch(e -> e.total().isEmpty());
            assertThat(panel.gates()).noneMatch(g -> g.says().key().isEmpty());
        }
    }

    @Test
    void everyPanelHasTheGatesInTheirOrderAndWordsForAll() {
        for (OverlapTable table :
                List.of(
                        Tables.of(3, 90, 80, 30, 70, 20, 20, 10),
                        Tables.of(2, 9, 9, 3),
                        Tables.of(4))) {
            Panel panel = brief(table);
            List<GateRule> held =
                    panel.gates().stream().map(g -> GateRule.of(g).orElseThrow()).toList();
            assertThat(held).isSorted().doesNotHaveDuplicates();
            assertThat(held)
                    .containsAll(
                            Arrays.stream(GateRule.values())
                                    .filter(GateRule::isForEveryTable)
                                    .toList());
            for (Language language : Language.values()) {
                Words words = Words.in(language);
                panel.gates().forEach(g -> assertThat(words.say(g.says())).isNotBlank());
                panel.estimates().forEach(e -> assertThat(words.say(e.how())).isNotBlank());
                panel.estimates().forEach(e -> assertThat(words.say(e.assumption())).isNotBlank());
            }
        }
    }

    @Test
    void theSameSeedGivesTheSamePanelOnAnyNumberOfCores() {
        OverlapTable table = Tables.of(4, 91, 82, 17, 64, 15, 9, 3, 88, 21, 12, 5, 13, 4, 6, 2);
        Panel here = brief(table);
        Panel again = brief(table);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool five = new ForkJoinPool(5)) {
            for (Panel other :
                    List.of(
                            again,
                            one.submit(() -> brief(table)).join(),
                            five.submit(() -> brief(table)).join())) {
                assertThat(other.gates()).isEqualTo(here.gates());
                for (int i = 0; i < here.estimates().size(); i++) {
                    Estimate left = here.estimates().get(i);
                    Estimate right = other.estimates().get(i);
                    assertThat(right.total()).isEqualTo(left.total());
                    assertThat(right.how()).isEqualTo(left.how());
                    assertThat(bits(right.draws())).isEqualTo(bits(left.draws()));
                }
            }
        }
    }

    private static long[] bits(Draws draws) {
        return IntStream.range(0, draws.size())
                .mapToLong(i -> Double.doubleToLongBits(draws.get(i)))
                .toArray();
    }

    @Test
    void anotherSeedGivesOtherDraws() {
        OverlapTable table = Tables.of(3, 90, 80, 30, 70, 20, 20, 10);
        EstimateSettings other = new EstimateSettings(SEED + 1, 4, 400, 400, 60, 0.95);
        Panel one = brief(table);
        Panel two = Estimators.panel(table, other, Progress.silent());
        for (Method method : Method.values()) {
            if (method != Method.GRAPHS) { // averaged, not drawn
                assertThat(bits(two.of(method).orElseThrow().draws()))
                        .as(method.code())
                        .isNotEqualTo(bits(one.of(method).orElseThrow().draws()));
            }
        }
    }

    @Test
    void anotherOrderOfTheListsChangesNothingButTheNoiseOfTheDraws() {
        OverlapTable kosovo = SharedTables.read("kosovo");
        EstimateSettings settings = new EstimateSettings(SEED, 4, 600, 1_500, 100, 0.95);
        Panel one = Estimators.panel(kosovo, settings, Progress.silent());
        Panel turned =
                Estimators.panel(
                        Tables.reordered(kosovo, List.of(3, 1, 0, 2)), settings, Progress.silent());
        assertThat(total(turned, Method.LATENT_CLASS).median())
                .isCloseTo(total(one, Method.LATENT_CLASS).median(), Percentage.withPercentage(2));
        assertThat(total(turned, Method.LOG_LINEAR).median())
                .isCloseTo(total(one, Method.LOG_LINEAR).median(), Percentage.withPercentage(1e-6));
        assertThat(total(turned, Method.CHAPMAN).median())
                .isEqualTo(total(one, Method.CHAPMAN).median());
    }

    /// A thousand people, of whom the lists reach 50, 40 and 30 in a hundred, independently.
    @Test
    void tenTimesThePeopleNarrowEveryInterval() {
        OverlapTable table = Tables.of(3, 210, 140, 140, 90, 90, 60, 60);
        Panel few = brief(table);
        Panel many = brief(Tables.each(table, count -> 10 * count));
        for (Method method : Method.values()) {
            assertThat(width(total(many, method)))
                    .as(method.code())
                    .isLessThan(0.8 * width(total(few, method)));
        }
    }

    private static double width(Total total) {
        return (total.high() - total.low()) / total.median();
    }

    @Test
    void aBillionPeopleOverflowNothing() {
        OverlapTable table =
                Tables.each(Tables.of(3, 90, 80, 30, 70, 20, 20, 10), count -> 3_000_000 * count);
        Panel panel = brief(table);
        double one = 90.0 * 80 * 70 * 10 / (30 * 20 * 20) + 320;
        assertThat(total(panel, Method.LOG_LINEAR).median())
                .isCloseTo(3e6 * one, Percentage.withPercentage(1e-4));
        assertThat(total(panel, Method.LOG_LINEAR).high() / total(panel, Method.LOG_LINEAR).low())
                .isBetween(1.0, 1.01);
        for (Estimate estimate : panel.estimates()) {
            assertThat(estimate.draws().get(0)).isGreaterThan((double) table.observed());
            assertThat(estimate.draws().get(estimate.draws().size() - 1)).isLessThan(1e13);
        }
    }

    @Test
    void thirteenSparseListsAreLeftToTheLatentClasses() {
        TreeMap<Integer, Long> cells = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (int j = 0; j < 13; j++) {
            names.add("L" + j);
            cells.put(1 << j, 30L);
            cells.put(1 << j | 1 << (j + 1) % 13, 6L);
        }
        Panel panel = brief(new OverlapTable(names, cells));
        assertThat(panel.of(Method.LOG_LINEAR).orElseThrow().how().key())
                .isEqualTo("estimate.too-many-lists");
        assertThat(total(panel, Method.LATENT_CLASS).median()).isGreaterThan(468);
        assertThat(panel.verdict()).isEqualTo(Verdict.DO_NOT_PUBLISH);
    }

    @Test
    void progressNamesItsStagesAndReachesTheEndOfEach() {
        List<String> ends = new ArrayList<>();
        Words words = Words.in(Language.EN);
        Estimators.panel(
                Tables.of(3, 90, 80, 30, 70, 20, 20, 10),
                SHORT,
                (stage, done, total) -> {
                    assertThat(words.has(stage)).isTrue();
                    assertThat(done).isBetween(0L, total);
                    if (done == total) {
                        ends.add(stage);
                    }
                });
        assertThat(ends)
                .contains(
                        "estimate.stage-latent-class",
                        "estimate.stage-log-linear",
                        "estimate.stage-resampling",
                        "estimate.stage-chapman");
    }
}
