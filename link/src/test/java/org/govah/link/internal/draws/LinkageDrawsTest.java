package org.govah.link.internal.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.govah.link.internal.join.Bindings;
import org.govah.link.internal.join.Brute;
import org.govah.link.internal.join.Clusters;
import org.govah.link.internal.join.Component;
import org.govah.link.internal.join.Evidence;
import org.govah.link.internal.join.JoinRules;
import org.govah.link.internal.join.Made;
import org.govah.link.internal.join.ScoredPairs;
import org.junit.jupiter.api.Test;

final class LinkageDrawsTest {
    @Test
    void drawsOfASmallComponentFollowTheExactPosterior() {
        for (long seed = 1; seed <= 8; seed++) {
            Evidence evidence = made(6, seed, 2 + (int) (seed % 3));
            int draws = 20_000;
            LinkageDraws drawn = LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), draws, seed);
            Map<List<Integer>, Integer> seen = new HashMap<>();
            drawn.forEach((groups, k) -> seen.merge(boxed(groups), 1, Integer::sum));
            check(evidence, seen, draws, 6, seed);
        }
    }

    @Test
    void theChainFollowsTheExactPosterior() {
        for (long seed = 1; seed <= 6; seed++) {
            int n = 6;
            Evidence evidence = made(n, seed, 2 + (int) (seed % 3));
            Component component =
                    new Component(
                            evidence, IntStream.range(0, n).toArray(), Double.NEGATIVE_INFINITY);
            ChainDraws chain =
                    new ChainDraws(
                            component, IntStream.range(0, n).toArray(), new SplittableRandom(seed));
            Map<List<Integer>, Integer> seen = new HashMap<>();
            int draws = 60_000;
            for (int k = -100; k < draws; k++) {
                chain.sweep();
                if (k >= 0) {
                    seen.merge(boxed(chain.groups()), 1, Integer::sum);
                }
            }
            check(evidence, seen, draws, n, seed);
        }
    }

    /// Shares of partitions against their probabilities, at four to five standard errors; a chain's
    /// draws are not independent, which the margin covers.
    private static void check(
            Evidence evidence, Map<List<Integer>, Integer> seen, int draws, int n, long seed) {
        double total = 0;
        Map<List<Integer>, Double> exact = new HashMap<>();
        for (int[] groups : Brute.partitions(n)) {
            double weight = Math.exp(Brute.score(evidence, groups, 0));
            exact.put(boxed(groups), weight);
            total += weight;
        }
        assertThat(exact.keySet()).containsAll(seen.keySet());
        for (Map.Entry<List<Integer>, Double> each : exact.entrySet()) {
            double p = each.getValue() / total;
            double share = (double) seen.getOrDefault(each.getKey(), 0) / draws;
            assertThat(share)
                    .as("seed %d, partition %s", seed, each.getKey())
                    .isCloseTo(p, within(0.002 + 7 * Math.sqrt(p * (1 - p) / draws)));
        }
    }

    @Test
    void aPairIsTogetherAsOftenAsItsOdds() {
        Evidence evidence =
                new Made(4)
                        .with(0, 1, -2)
                        .with(2, 3, 1)
                        .evidence(JoinRules.severalPerList(new int[4], 1));
        LinkageDraws drawn = LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), 40_000, 5);
        float[] shares = drawn.shares(new long[] {ScoredPairs.pair(0, 1), ScoredPairs.pair(2, 3)});
        assertThat((double) shares[0]).isCloseTo(1 / (1 + Math.exp(2)), within(0.01));
        assertThat((double) shares[1]).isCloseTo(1 / (1 + Math.exp(-1)), within(0.01));
    }

    @Test
    void everyDrawObeysListsAndIsNamedByTheLowestRecord() {
        for (long seed = 1; seed <= 5; seed++) {
            int n = 120;
            int[] listOf = Made.lists(n, 4, seed);
            Evidence evidence =
                    Made.random(n, 0.04, 0, 3, seed).evidence(JoinRules.oncePerList(listOf, 4));
            LinkageDraws drawn = LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), 30, seed);
            assertThat(drawn.walked()).isPositive();
            for (int k = 0; k < drawn.size(); k++) {
                int[] groups = drawn.groups(k);
                for (int i = 0; i < n; i++) {
                    assertThat(groups[i]).isLessThanOrEqualTo(i);
                    assertThat(groups[groups[i]]).isEqualTo(groups[i]);
                    for (int j = 0; j < i; j++) {
                        assertThat(groups[i] == groups[j] && listOf[i] == listOf[j])
                                .as("seed %d, draw %d, records %d and %d", seed, k, i, j)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void aComponentIsDrawnTheSameWhateverElseThereIs() {
        Evidence alone = made(6, 3, 3);
        LinkageDraws first = LinkageDraws.of(alone, Clusters.of(alone, 0.5), 50, 9);
        Made more = Made.random(6, 0.8, 0, 2, 3).with(6, 7, 0.3).with(8, 9, 0.1);
        int[] listOf = Arrays.copyOf(Made.lists(6, 3, 3), 10);
        listOf[7] = 1;
        listOf[9] = 1;
        Evidence among =
                Evidence.of(
                        more.pairs(),
                        JoinRules.oncePerList(listOf, 3),
                        Bindings.none(),
                        (a, b) -> -9);
        LinkageDraws second = LinkageDraws.of(among, Clusters.of(among, 0.5), 50, 9);
        for (int k = 0; k < 50; k++) {
            assertThat(Arrays.copyOf(second.groups(k), 6)).isEqualTo(first.groups(k));
        }
    }

    @Test
    void aGiantComponentOfWeakPairsIsCutUntilItCanBeWalked() {
        int n = 60_000;
        Made made = new Made(n);
        for (int i = 0; i + 1 < n; i++) {
            // pairs of one person, hanging together in one long chain of pairs at .03
            made.with(i, i + 1, i % 2 == 0 ? 2.0 : ScoredPairs.logOdds(0.03));
        }
        Evidence evidence = made.evidence(JoinRules.severalPerList(new int[n], 1));
        LinkageDraws drawn = LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), 40, 3);
        assertThat(drawn.raised()).isEqualTo(n);
        assertThat(drawn.walked()).as("two rows each are left").isZero();
        assertThat(drawn.ignored()).isCloseTo(0.03 * (n / 2.0 - 1), within(1.0));
        float[] shares =
                drawn.shares(
                        IntStream.range(0, n / 2)
                                .mapToLong(i -> ScoredPairs.pair(2 * i, 2 * i + 1))
                                .toArray());
        double mean =
                IntStream.range(0, shares.length).mapToDouble(i -> shares[i]).average().orElse(0);
        assertThat(mean).as("the strong pairs vary as they should").isCloseTo(0.881, within(0.003));
    }

    @Test
    void aComponentThatCanBeWalkedIsNotCutAtStrongerPairs() {
        int n = ComponentDraws.MOST_WALKED;
        Made made = new Made(n);
        for (int i = 0; i + 1 < n; i++) {
            made.with(i, i + 1, ScoredPairs.logOdds(0.03));
        }
        Evidence evidence = made.evidence(JoinRules.severalPerList(new int[n], 1));
        LinkageDraws drawn = LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), 5, 3);
        assertThat(drawn.raised()).isZero();
        assertThat(drawn.walked()).isEqualTo(n);
        assertThat(drawn.ignored()).isZero();
    }

    @Test
    void theTableOfEachDrawIsThatOfItsGroups() {
        int n = 300;
        int[] listOf = Made.lists(n, 5, 4);
        Evidence evidence =
                Made.random(n, 0.01, 0, 3, 4).evidence(JoinRules.oncePerList(listOf, 5));
        LinkageDraws drawn = LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), 20, 4);
        Histories histories = Histories.of(listOf, new int[] {0, 1, 2, -1, 3});
        histories.forEach(
                drawn,
                (cells, k) -> {
                    TreeMap<Long, Long> counted = new TreeMap<>();
                    int[] groups = drawn.groups(k);
                    for (int g : Arrays.stream(groups).distinct().toArray()) {
                        long history = 0;
                        for (int i = 0; i < n; i++) {
                            int bit = new int[] {0, 1, 2, -1, 3}[listOf[i]];
                            history |= groups[i] == g && bit >= 0 ? 1L << bit : 0;
                        }
                        if (history != 0) {
                            counted.merge(history, 1L, Long::sum);
                        }
                    }
                    assertThat(cells.histories()).containsExactly(longs(counted.keySet()));
                    assertThat(cells.counts()).containsExactly(longs(counted.values()));
                    assertThat(histories.of(groups).counts()).isEqualTo(cells.counts());
                });
    }

    @Test
    void aRecordMayStandOnSeveralLists() {
        Histories histories =
                Histories.of(new int[] {0, 2, 3}, new int[] {0, 1, 2}, new int[] {0, 1, 2});
        Cells cells = histories.of(new int[] {0, 0});
        assertThat(cells.histories()).containsExactly(7);
        assertThat(histories.of(new int[] {0, 1}).histories()).containsExactly(3, 4);
    }

    @Test
    void aLargeComponentOfWeakPairsIsCutAndSaid() {
        Made made = new Made(40);
        for (int i = 0; i + 1 < 40; i++) {
            made.with(i, i + 1, i % 2 == 0 ? 3 : -5);
        }
        Evidence evidence = made.evidence(JoinRules.severalPerList(new int[40], 1));
        LinkageDraws drawn = LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), 10, 1);
        assertThat(drawn.walked()).isZero();
        assertThat(drawn.ignored()).isCloseTo(19 / (1 + Math.exp(5)), within(1e-6));
    }

    @Test
    void whatEvenTheLastCutLeavesTooLargeStaysAsItIs() {
        int n = ComponentDraws.MOST_WALKED + 1;
        Made made = new Made(n);
        for (int i = 0; i + 1 < n; i++) {
            made.with(i, i + 1, ScoredPairs.logOdds(0.95));
        }
        Evidence evidence = made.evidence(JoinRules.severalPerList(new int[n], 1));
        int[] base = Clusters.of(evidence, 0.5);
        LinkageDraws drawn = LinkageDraws.of(evidence, base, 3, 3);
        assertThat(drawn.raised()).isEqualTo(n);
        assertThat(drawn.walked()).isZero();
        assertThat(drawn.groups(2)).containsExactly(base);
    }

    @Test
    void drawsOfSeveralModelsFollowEachOther() {
        Evidence sure = new Made(2).with(0, 1, 40).evidence(twoLists(2));
        Evidence not = new Made(2).with(0, 1, -40).evidence(twoLists(2));
        int[] base = Clusters.of(sure, 0.5);
        LinkageDraws drawn =
                LinkageDraws.joined(
                        List.of(
                                LinkageDraws.of(sure, base, 2, 1),
                                LinkageDraws.of(not, base, 3, 1)));
        assertThat(drawn.size()).isEqualTo(5);
        assertThat(drawn.groups(1)).containsExactly(0, 0);
        assertThat(drawn.groups(2)).containsExactly(0, 1);
        assertThat(drawn.shares(new long[] {ScoredPairs.pair(0, 1)})[0]).isEqualTo(0.4f);
    }

    private static JoinRules twoLists(int records) {
        return JoinRules.oncePerList(IntStream.range(0, records).map(i -> i % 2).toArray(), 2);
    }

    private static Evidence made(int n, long seed, int lists) {
        return Made.random(n, 0.8, 0, 2, seed)
                .evidence(JoinRules.oncePerList(Made.lists(n, lists, seed), lists));
    }

    private static List<Integer> boxed(int[] groups) {
        return Arrays.stream(groups).boxed().toList();
    }

    private static long[] longs(java.util.Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
