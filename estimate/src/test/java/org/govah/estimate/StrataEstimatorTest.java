package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.core.words.Words;
import org.govah.estimate.internal.random.CountSampling;
import org.govah.estimate.internal.random.RandomStreams;
import org.junit.jupiter.api.Test;

class StrataEstimatorTest {
    private static final double UNSEEN = 0.6;
    private static final StrataSettings SETTINGS = StrataSettings.usual(20260108);

    /// A panel whose posterior is known: everybody is unseen with chance .6, so the unseen are
    /// negative binomial. Below 50 people it refuses, below 100 it leaves a range.
    private static Panel known(OverlapTable table, EstimateSettings settings, Progress progress) {
        UniformRandomProvider random =
                RandomStreams.of(settings.seed(), RandomStreams.Use.CHAINS, 1).getFirst();
        long seen = table.observed();
        double[] totals = new double[10_000];
        for (int i = 0; i < totals.length && seen > 0; i++) {
            totals[i] =
                    seen
                            + CountSampling.negativeBinomial(
                                    random, (double) seen, UNSEEN / (1 - UNSEEN));
        }
        Verdict verdict =
                seen < 50
                        ? Verdict.DO_NOT_PUBLISH
                        : seen < 100 ? Verdict.RANGE_ONLY : Verdict.PUBLISHABLE;
        Draws draws = new Draws(Draws.Kind.POSTERIOR, totals);
        Gate gate = GateRule.OVERLAP.held((double) seen);
        return new Panel(
                table,
                List.of(),
                List.of(gate, GateRule.R_HAT.missing(Message.of("estimate.nobody"))),
                Optional.of(new Headline(draws.total(settings.level()), draws, Headline.OF)),
                Workings.NONE,
                verdict);
    }

    private static StrataResult total(StratifiedTable table, StrataSettings settings) {
        return StrataEstimator.total(
                table, settings, StrataEstimatorTest::known, Progress.silent());
    }

    private static StratifiedTable table(long... people) {
        List<StratifiedTable.Stratum> strata = new ArrayList<>();
        for (int s = 0; s < people.length; s++) {
            strata.add(
                    new StratifiedTable.Stratum(
                            "S" + s,
                            new TreeMap<>(Map.of("place", "S" + s)),
                            Tables.of(3, 0, 0, people[s] / 2, 0, 0, 0, people[s] - people[s] / 2)));
        }
        return new StratifiedTable(strata);
    }

    @Test
    void strataWithTheSameRatesAddUpToTheMergedTable() {
        StratifiedTable strata = table(400, 350, 500, 120, 900, 333, 250, 147);
        StrataResult sum = total(strata, SETTINGS);
        StrataResult merged =
                total(
                        new StratifiedTable(
                                List.of(
                                        new StratifiedTable.Stratum(
                                                "all", new TreeMap<>(), strata.merged()))),
                        SETTINGS);
        assertThat(sum.atLeast()).isFalse();
        assertThat(sum.observed()).isEqualTo(3_000);
        assertThat(sum.draws().size()).isEqualTo(StrataEstimator.JOINT_DRAWS);
        double sd = Math.sqrt(3_000 * UNSEEN) / (1 - UNSEEN);
        assertThat(sum.draws().mean()).isCloseTo(7_500, within(0.05 * sd));
        assertThat(sum.draws().sd()).isCloseTo(sd, Percentage.withPercentage(4));
        assertThat(sum.total().low()).isCloseTo(merged.total().low(), within(0.15 * sd));
        assertThat(sum.total().high()).isCloseTo(merged.total().high(), within(0.15 * sd));
    }

    @Test
    void theIntervalOfASumIsNarrowerThanTheSumOfIntervals() {
        StrataResult sum = total(table(400, 400, 400, 400), SETTINGS);
        double added =
                sum.strata().stream()
                        .flatMap(s -> s.total().stream())
                        .mapToDouble(t -> t.high() - t.low())
                        .sum();
        assertThat(sum.total().high() - sum.total().low())
                .isCloseTo(added / 2, Percentage.withPercentage(8));
    }

    @Test
    void withAFloorTheTotalReadsAtLeastAndNamesWhatIsMissing() {
        StrataResult result = total(table(400, 30, 80, 0, 20), SETTINGS);
        assertThat(result.strata())
                .extracting(StratumResult::status)
                .containsExactly(
                        StratumStatus.ESTIMATED,
                        StratumStatus.FLOOR,
                        StratumStatus.RANGE_ONLY,
                        StratumStatus.EMPTY,
                        StratumStatus.FLOOR);
        assertThat(result.atLeast()).isTrue();
        assertThat(result.total().high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(result.strata().get(1).total()).isEmpty();
        double drawn = result.draws().mean() - 30 - 20;
        assertThat(drawn).isCloseTo(480 / (1 - UNSEEN), Percentage.withPercentage(1));
        Words english = Words.in(Language.EN);
        List<String> says = result.says().stream().map(english::say).toList();
        assertThat(says).hasSize(4);
        assertThat(says.get(1)).contains("1 stratum").contains("(S2)");
        assertThat(says.get(2)).contains("at least").contains("50 people").contains("(S1, S4)");
        assertThat(says.get(3)).contains("(S3)");
    }

    @Test
    void withFloorsAloneTheTotalIsThePeopleObserved() {
        StrataResult result = total(table(30, 0), SETTINGS);
        assertThat(result.total())
                .isEqualTo(new Total(30, 30, Double.POSITIVE_INFINITY, SETTINGS.each().level()));
    }

    @Test
    void aSentenceNamesTheFirstStrataAndCountsTheRest() {
        long[] people = new long[25];
        java.util.Arrays.fill(people, 7);
        for (Language language : Language.values()) {
            String says = Words.in(language).say(total(table(people), SETTINGS).says().get(1));
            assertThat(says).contains("S19").doesNotContain("S20").containsPattern("[5۵]");
        }
    }

    @Test
    void anyNumberOfCoresGivesTheSameBits() throws Exception {
        StratifiedTable strata = table(400, 350, 80, 12, 900);
        StrataResult here = total(strata, SETTINGS.with(Pooling.PARTIAL));
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            StrataResult there =
                    one.submit(() -> total(strata, SETTINGS.with(Pooling.PARTIAL))).get();
            assertThat(there.total()).isEqualTo(here.total());
            for (int i = 0; i < here.draws().size(); i++) {
                assertThat(there.draws().get(i)).isEqualTo(here.draws().get(i));
            }
        }
    }

    /// A cache in memory that counts what is asked of it.
    private static final class Kept implements StratumCache {
        private final Map<String, String> texts = new ConcurrentHashMap<>();

        @Override
        public Optional<String> find(String sha256) {
            return Optional.ofNullable(texts.get(sha256));
        }

        @Override
        public void keep(String sha256, String text) {
            texts.put(sha256, text);
        }
    }

    @Test
    void whatIsKeptIsNotEstimatedAgainAndGivesTheSameBits() {
        Kept kept = new Kept();
        AtomicInteger estimated = new AtomicInteger();
        StrataEstimator.OfStratum counting =
                (table, settings, progress) -> {
                    estimated.incrementAndGet();
                    return known(table, settings, progress);
                };
        StratifiedTable strata = table(400, 350, 12);
        StrataSettings cached = SETTINGS.with(kept, "1");
        StrataResult first = StrataEstimator.total(strata, cached, counting, Progress.silent());
        assertThat(estimated).hasValue(3);
        StrataResult second = StrataEstimator.total(strata, cached, counting, Progress.silent());
        assertThat(estimated).hasValue(3);
        assertThat(second.total()).isEqualTo(first.total());
        assertThat(second.strata().get(2).gates().toString())
                .isEqualTo(first.strata().get(2).gates().toString());
        // a stratum moved to another place and name is the same table
        StrataEstimator.total(table(350, 400), cached, counting, Progress.silent());
        assertThat(estimated).hasValue(3);
        // another version, another seed, one person more
        StrataEstimator.total(table(350), SETTINGS.with(kept, "2"), counting, Progress.silent());
        StrataEstimator.total(
                table(350), StrataSettings.usual(7).with(kept, "1"), counting, Progress.silent());
        StrataEstimator.total(table(351), cached, counting, Progress.silent());
        assertThat(estimated).hasValue(6);
    }

    @Test
    void aDamagedTextIsEstimatedAgain() {
        Kept kept = new Kept();
        StrataSettings cached = SETTINGS.with(kept, "1");
        StrataResult first = total(table(400), cached);
        kept.texts.replaceAll((key, text) -> text.replaceFirst("\n1", "\n2"));
        assertThat(total(table(400), cached).total()).isEqualTo(first.total());
        kept.texts.replaceAll((key, text) -> "");
        assertThat(total(table(400), cached).total()).isEqualTo(first.total());
    }

    @Test
    void withTooFewStrataWithDrawsPoolingIsNotUsedAndSaysSo() {
        StrataResult pooled = total(table(400, 350, 12), SETTINGS.with(Pooling.PARTIAL));
        assertThat(pooled.pooling().orElseThrow().used()).isFalse();
        assertThat(pooled.total()).isEqualTo(total(table(400, 350, 12), SETTINGS).total());
        assertThat(pooled.says().getLast().key()).isEqualTo("estimate.pooling-few");
    }

    @Test
    void pooledFloorsStayFloors() {
        StrataResult pooled =
                total(table(400, 350, 500, 300, 12, 280), SETTINGS.with(Pooling.PARTIAL));
        assertThat(pooled.strata().get(4).total()).isEmpty();
        assertThat(pooled.atLeast()).isTrue();
        assertThat(pooled.draws().get(0)).isGreaterThan(1_842);
        for (Language language : Language.values()) {
            assertThat(Words.in(language).say(pooled.says().getLast())).isNotBlank();
        }
    }

    @Test
    void strataOverDifferentListsOrOfOneNameAreNoTable() {
        StratifiedTable.Stratum three =
                new StratifiedTable.Stratum("a", new TreeMap<>(), Tables.of(3, 1));
        StratifiedTable.Stratum four =
                new StratifiedTable.Stratum("b", new TreeMap<>(), Tables.of(4, 1));
        assertThatThrownBy(() -> new StratifiedTable(List.of(three, four)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StratifiedTable(List.of(three, three)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StratifiedTable(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The methods themselves, whatever they say of so small a table.
    @Test
    void theMethodsThatDecideGiveAStratumItsStatus() {
        StratifiedTable strata =
                new StratifiedTable(
                        List.of(
                                new StratifiedTable.Stratum(
                                        "north",
                                        new TreeMap<>(),
                                        Tables.of(3, 90, 80, 30, 70, 20, 20, 10)),
                                new StratifiedTable.Stratum(
                                        "south", new TreeMap<>(), Tables.of(3, 5, 4, 0, 3)),
                                new StratifiedTable.Stratum(
                                        "nowhere", new TreeMap<>(), Tables.of(3))));
        StrataSettings brief =
                new StrataSettings(
                        new EstimateSettings(1, 4, 100, 200, 10, 0.95),
                        Pooling.NONE,
                        "",
                        StratumCache.none());
        StrataResult result = StrataEstimator.total(strata, brief, Progress.silent());
        assertThat(result.strata().get(1).status()).isEqualTo(StratumStatus.FLOOR);
        assertThat(result.strata().get(2).status()).isEqualTo(StratumStatus.EMPTY);
        assertThat(result.strata().getFirst().gates()).extracting(Gate::name).contains("r-hat");
        assertThat(result.strata().getFirst().gates())
                .extracting(Gate::name)
                .doesNotContain("leave-one-out");
        assertThat(result.draws().get(0)).isGreaterThanOrEqualTo(332);
    }
}
