package org.govah.estimate.internal.latentclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.Priors;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.random.RandomStreams;
import org.junit.jupiter.api.Test;

class LatentClassTest {
    private static final long SEED = 20260108;

    private static Finding usual(OverlapTable table, long seed) {
        return LatentClass.of(table, EstimateSettings.usual(seed), Progress.silent());
    }

    private static Finding brief(OverlapTable table, int warmup, int draws) {
        return LatentClass.of(
                table, EstimateSettings.usual(SEED).withChains(warmup, draws), Progress.silent());
    }

    private static boolean passed(Finding finding, String gate) {
        return finding.gates().stream().filter(g -> g.name().equals(gate)).allMatch(Gate::passed);
    }

    /// 692 (498 to 1,032): four chains of the field's prototype.
    @Test
    void temperedChainsHaveTheKnownPosteriorOfEightSparseLists() {
        Draws drawn = tempered(SharedTables.read("neworleans8"), 700);
        assertThat(drawn.quantile(0.025)).isCloseTo(498, Percentage.withPercentage(5));
        assertThat(drawn.quantile(0.5)).isCloseTo(692, Percentage.withPercentage(4));
        assertThat(drawn.quantile(0.975)).isCloseTo(1_032, Percentage.withPercentage(8));
    }

    @Test
    void temperedChainsHaveThePosteriorOfThePublishedSampler() {
        OverlapTable table = Tables.of(3, 20, 15, 6, 18, 5, 4, 3);
        UniformRandomProvider random =
                RandomStreams.of(SEED, RandomStreams.Use.CHAINS, 1).getFirst();
        Draws theirs =
                new Draws(
                        Draws.Kind.POSTERIOR,
                        new DirectGibbs(table, 7, random).totals(4_000, 5_000, 8));
        Draws ours = tempered(table, 2_500);
        for (double p : new double[] {0.05, 0.25, 0.5, 0.75}) {
            assertThat(ours.quantile(p))
                    .as("quantile %s", p)
                    .isCloseTo(theirs.quantile(p), Percentage.withPercentage(4));
        }
    }

    /// Two seeds of the whole method gave 49,051 and 49,034.
    @Test
    void temperedChainsMeetWherePlainOnesDoNot() {
        OverlapTable table = LatentClassReport.INVENTED;
        boolean met = true;
        for (long seed = 1; seed <= 4; seed++) {
            EstimateSettings settings = EstimateSettings.usual(seed).withChains(600, 990);
            met &= passed(LatentClass.of(table, settings, Progress.silent()), "r-hat");
        }
        assertThat(met).as("plain chains of all of four seeds meet").isFalse();
        assertThat(tempered(table, 500).quantile(0.5))
                .isCloseTo(49_040, Percentage.withPercentage(4));
    }

    private static Draws tempered(OverlapTable table, int draws) {
        EstimateSettings settings = EstimateSettings.usual(SEED);
        int classes = LatentClass.classes(table.lists().size(), settings);
        List<UniformRandomProvider> streams =
                RandomStreams.of(SEED, RandomStreams.Use.TEMPERED_CHAINS, 4);
        double[][] totals =
                IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(c -> {
                            Ladder ladder =
                                    new Ladder(
                                            HistoryTree.of(table),
                                            classes,
                                            Priors.USUAL,
                                            c,
                                            streams.get(c));
                            ladder.warmUp(600);
                            return ladder.draw(draws)[0];
                        })
                        .toArray(double[][]::new);
        return new Draws(Draws.Kind.POSTERIOR, totals);
    }

    /// 260 and 210 people of whom 60 are on both: Chapman has 902, and classes add those whom both
    /// lists tend to miss.
    @Test
    void twoListsHaveAPosteriorThatContainsChapman() {
        Finding two = usual(Tables.of(2, 200, 150, 60), SEED);
        assertThat(passed(two, "r-hat")).isTrue();
        assertThat(two.total().orElseThrow().low()).isLessThan(900);
        assertThat(two.total().orElseThrow().high()).isGreaterThan(915);
        assertThat(two.diagnostics().settings()).containsEntry("classes", "3");
    }

    @Test
    void theSettingsUsedArePrinted() {
        Priors priors = new Priors(2, 0.5, 1, 3, 4, OptionalDouble.empty(), false);
        Finding found =
                LatentClass.of(
                        Tables.of(3, 90, 80, 30, 70, 20, 20, 10),
                        EstimateSettings.usual(SEED).withChains(60, 80).with(priors),
                        Progress.silent());
        assertThat(found.diagnostics().settings())
                .containsEntry("prior-alpha", "Gamma(2, 0.5)")
                .containsEntry("prior-on-list", "Beta(1, 3)")
                .containsEntry("prior-total", "1/N")
                .containsEntry("classes", "4")
                .containsEntry("chains", "4")
                .containsEntry("warmup", "60")
                .containsEntry("draws", "80")
                .containsEntry("sampler", "HMC");
        assertThat(found.draws().chains()).isEqualTo(4);
        assertThat(found.draws().chain(3)).hasSize(80);
    }

    /// One class is independence: it cannot see that some people are on all lists.
    @Test
    void thePriorsOfTheSettingsAreUsed() {
        OverlapTable table = Tables.of(3, 90, 80, 10, 70, 10, 10, 30);
        Priors one = new Priors(0.25, 0.25, 1, 1, 1, OptionalDouble.empty(), false);
        Priors rare = new Priors(0.25, 0.25, 1, 40, 10, OptionalDouble.empty(), false);
        EstimateSettings settings = EstimateSettings.usual(SEED).withChains(300, 800);
        double usual = median(table, settings);
        assertThat(median(table, settings.with(one))).isLessThan(0.9 * usual);
        assertThat(median(table, settings.with(rare)))
                .isNotCloseTo(usual, Percentage.withPercentage(10));
    }

    private static double median(OverlapTable table, EstimateSettings settings) {
        return LatentClass.of(table, settings, Progress.silent()).total().orElseThrow().median();
    }

    @Test
    void shortChainsNeitherRunOnNorAreTempered() {
        Finding found = brief(SharedTables.read("netherlands5"), 100, 200);
        assertThat(found.diagnostics().settings())
                .containsEntry("draws", "200")
                .containsEntry("sampler", "HMC");
        assertThat(passed(found, "r-hat")).isFalse();
        assertThat(found.how().key()).isEqualTo("estimate.how-latent-class-apart");
    }

    @Test
    void moreDrawsThanAreKeptAreThinnedEquallyInEveryChain() {
        double[][] totals = new double[4][7];
        for (double[] chain : totals) {
            Arrays.setAll(chain, i -> i);
        }
        assertThat(LatentClassFinding.thinned(totals, 12))
                .isDeepEqualTo(new double[][] {{2, 5}, {2, 5}, {2, 5}, {2, 5}});
        assertThat(LatentClassFinding.thinned(totals, 28)).isDeepEqualTo(totals);
    }

    @Test
    void fiveChainsGiveFive() {
        EstimateSettings five = new EstimateSettings(SEED, 5, 60, 80, 20, 0.95);
        Finding found =
                LatentClass.of(Tables.of(3, 90, 80, 30, 70, 20, 20, 10), five, Progress.silent());
        assertThat(found.draws().chains()).isEqualTo(5);
        assertThat(found.draws().size()).isEqualTo(400);
    }

    /// Eight thousand people in two classes over twenty lists: the tree holds no more than the
    /// lists of each observed history.
    @Test
    void twentyListsWithThousandsOfHistoriesAreDrawnFrom() {
        OverlapTable table = simulated(20, 8_000);
        assertThat(table.cells()).hasSizeGreaterThan(3_000);
        HistoryTree tree = HistoryTree.of(table);
        assertThat(tree.size()).isLessThan(20 * table.cells().size());
        Finding found = brief(table, 20, 6);
        Draws draws = found.draws();
        assertThat(draws.get(0)).isGreaterThanOrEqualTo((double) table.observed());
        assertThat(draws.get(draws.size() - 1)).isLessThan(1e7);
        assertThat(found.diagnostics().rHat().orElseThrow()).isPositive();
    }

    private static OverlapTable simulated(int lists, int people) {
        UniformRandomProvider random =
                RandomStreams.of(SEED, RandomStreams.Use.CHAINS, 2).getLast();
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int i = 0; i < people; i++) {
            double on = random.nextDouble() < 0.5 ? 0.05 : 0.25;
            int history = 0;
            for (int j = 0; j < lists; j++) {
                history |= random.nextDouble() < on ? 1 << j : 0;
            }
            if (history != 0) {
                cells.merge(history, 1L, Long::sum);
            }
        }
        List<String> names = new ArrayList<>();
        for (int j = 0; j < lists; j++) {
            names.add("L" + j);
        }
        return new OverlapTable(names, cells);
    }

    /// Independent lists with chances 1/2, 2/5 and 3/10: 21 in a hundred are on none.
    @Test
    void aBillionPeopleInACellGiveFiniteTotals() {
        OverlapTable table =
                Tables.each(Tables.of(3, 21, 14, 14, 9, 9, 6, 6), count -> 47_000_000 * count);
        Finding found = brief(table, 200, 100);
        for (int i = 0; i < found.draws().size(); i++) {
            assertThat(found.draws().get(i)).isBetween((double) table.observed(), 1e12);
        }
    }

    @Test
    void theExponentialHasTwelveDigitsWhereTheSamplerLives() {
        double[] values = IntStream.rangeClosed(-400, 400).mapToDouble(i -> i / 10.0).toArray();
        double[] found = new double[values.length];
        Exponential.of(values, found);
        for (int i = 0; i < values.length; i++) {
            assertThat(found[i] / Math.exp(values[i])).isCloseTo(1, within(2e-12));
        }
    }

    @Test
    void whatIsGoneKeepsTheDigitsOfTheSmall() {
        double[] values = {-1e-300, -1e-12, -1e-3, -0.7, -30, -Exponential.MOST};
        double[] gone = new double[values.length];
        Exponential.gone(values, gone);
        for (int i = 0; i < values.length; i++) {
            assertThat(gone[i]).isCloseTo(-Math.expm1(values[i]), Percentage.withPercentage(1e-10));
        }
    }
}
