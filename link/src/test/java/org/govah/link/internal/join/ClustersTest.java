package org.govah.link.internal.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.govah.core.model.RecordId;
import org.govah.link.Decision;
import org.govah.link.Verdict;
import org.junit.jupiter.api.Test;

final class ClustersTest {
    private static final double HALF = 0.5;

    @Test
    void withoutPairsEverybodyIsAlone() {
        Evidence evidence = new Made(5).evidence(JoinRules.oncePerList(new int[5], 1));
        assertThat(Clusters.of(evidence, HALF)).containsExactly(0, 1, 2, 3, 4);
        assertThat(Clusters.of(new Made(0).evidence(JoinRules.oncePerList(new int[0], 0)), HALF))
                .isEmpty();
    }

    @Test
    void theBestPartitionOfASmallComponentIsFound() {
        for (long seed = 1; seed <= 60; seed++) {
            int lists = 2 + (int) (seed % 3);
            Made made = Made.random(7, 0.7, 0, 4, seed);
            Evidence evidence =
                    made.evidence(JoinRules.oncePerList(Made.lists(7, lists, seed), lists));
            int[] found = Clusters.of(evidence, HALF);
            double best =
                    Brute.partitions(7).stream()
                            .mapToDouble(g -> Brute.score(evidence, g, 0))
                            .max()
                            .orElseThrow();
            assertThat(Brute.score(evidence, found, 0))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(best - 1e-4);
        }
    }

    @Test
    void betweenTwoListsTheAssignmentIsBest() {
        for (long seed = 1; seed <= 30; seed++) {
            int[] listOf = IntStream.range(0, 10).map(i -> i < 5 ? 0 : 1).toArray();
            Evidence evidence =
                    chained(Made.random(10, 0.5, 1, 3, seed), 5)
                            .evidence(JoinRules.oncePerList(listOf, 2));
            Component all = new Component(evidence, IntStream.range(0, 10).toArray(), 0.0);
            assertThat(Assignment.fits(all)).isTrue();
            int[] found = Assignment.solve(all, 0);
            double best = best(evidence, new int[] {0, 1, 2, 3, 4}, 0, 0);
            assertThat(Brute.score(evidence, found, 0))
                    .as("seed %d", seed)
                    .isCloseTo(best, org.assertj.core.data.Offset.offset(1e-4));
            assertThat(Clusters.of(evidence, HALF)).as("seed %d", seed).hasSize(10);
        }
    }

    private static Made chained(Made made, int half) {
        for (int i = 0; i < half; i++) {
            made.with(i, half + i, 0.5);
            made.with(i, half + (i + 1) % half, 0.4);
        }
        return made;
    }

    /// The best assignment by trying all.
    private static double best(Evidence evidence, int[] rows, int row, int taken) {
        if (row == rows.length) {
            return 0;
        }
        double most = best(evidence, rows, row + 1, taken);
        for (int c = 0; c < 5; c++) {
            double score = evidence.logOdds(row, 5 + c);
            if ((taken & (1 << c)) == 0 && score > 0) {
                most = Math.max(most, score + best(evidence, rows, row + 1, taken | (1 << c)));
            }
        }
        return most;
    }

    @Test
    void aPersonHasOneRecordOnAListUnlessTheListMayRepeat() {
        Made made = new Made(3).with(0, 2, 5).with(1, 2, 4).with(0, 1, 6);
        int[] listOf = {0, 0, 1};
        assertThat(Clusters.of(made.evidence(JoinRules.oncePerList(listOf, 2)), HALF))
                .containsExactly(0, 1, 0);
        assertThat(Clusters.of(made.evidence(JoinRules.severalPerList(listOf, 2)), HALF))
                .containsExactly(0, 0, 0);
    }

    @Test
    void twoRowsOfAListAreOneOnlyWhereLikelyEnoughAndNotSuspicious() {
        Made made = new Made(4).with(0, 1, 4).with(2, 3, 4);
        JoinRules rules = new JoinRules(new int[4], new boolean[1], 0.9, (a, b) -> a == 0);
        assertThat(Clusters.of(made.evidence(rules), HALF)).containsExactly(0, 0, 2, 3);
        JoinRules surer = new JoinRules(new int[4], new boolean[1], 0.99, (a, b) -> true);
        assertThat(Clusters.of(made.evidence(surer), HALF)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void oneLuckyPairDoesNotChainTwoPersons() {
        Made made = new Made(4).with(0, 1, 8).with(2, 3, 8).with(1, 2, 3);
        assertThat(Clusters.of(made.evidence(JoinRules.severalPerList(new int[4], 1)), HALF))
                .containsExactly(0, 0, 2, 2);
    }

    @Test
    void decisionsHoldAlwaysAlsoAgainstListsAndEvidence() {
        for (long seed = 1; seed <= 40; seed++) {
            int n = 6 + (int) (seed % 3) * 8;
            int[] listOf = Made.lists(n, 3, seed);
            Made made = Made.random(n, 0.4, 1, 4, seed);
            Bindings bindings =
                    bindings(
                            decision(0, 5, Verdict.SAME),
                            decision(5, 2, Verdict.SAME),
                            decision(1, 3, Verdict.DIFFERENT),
                            decision(2, 4, Verdict.DIFFERENT));
            Evidence evidence = made.evidence(JoinRules.oncePerList(listOf, 3), bindings);
            int[] groups = Clusters.of(evidence, HALF);
            assertThat(groups[0]).as("seed %d", seed).isEqualTo(groups[5]).isEqualTo(groups[2]);
            assertThat(groups[1]).as("seed %d", seed).isNotEqualTo(groups[3]);
            assertThat(groups[0]).as("seed %d", seed).isNotEqualTo(groups[4]);
            assertThat(bindings.contradictions()).isEmpty();
        }
    }

    @Test
    void contradictionsAreNamedAndNoneIsLost() {
        Bindings bindings =
                bindings(
                        decision(0, 1, Verdict.SAME),
                        decision(1, 2, Verdict.SAME),
                        decision(0, 2, Verdict.DIFFERENT),
                        decision(3, 4, Verdict.SAME),
                        decision(4, 3, Verdict.DIFFERENT),
                        decision(5, 6, Verdict.UNSURE),
                        decision(7, 1000, Verdict.SAME));
        assertThat(bindings.contradictions()).hasSize(2);
        assertThat(bindings.contradictions().getFirst().same())
                .containsExactly(decision(3, 4, Verdict.SAME));
        assertThat(bindings.contradictions().getLast().same())
                .containsExactly(decision(0, 1, Verdict.SAME), decision(1, 2, Verdict.SAME));
        assertThat(bindings.elsewhere()).hasSize(1);
        Evidence evidence =
                new Made(8).with(3, 4, 1).evidence(JoinRules.oncePerList(new int[8], 1), bindings);
        int[] groups = Clusters.of(evidence, HALF);
        assertThat(groups).startsWith(0, 0, 0, 3, 4, 5, 6, 7);
    }

    @Test
    void largeComponentsObeyTheRulesAndAreNearlyBest() {
        for (long seed = 1; seed <= 20; seed++) {
            int n = 60;
            int[] listOf = Made.lists(n, 4, seed);
            Evidence evidence =
                    Made.random(n, 0.15, 0, 4, seed).evidence(JoinRules.oncePerList(listOf, 4));
            int[] groups = Clusters.of(evidence, HALF);
            double found = Brute.score(evidence, groups, 0);
            assertThat(found).as("seed %d", seed).isGreaterThan(0);
            int[] all = IntStream.range(0, n).toArray();
            Component component = new Component(evidence, all, 0);
            assertThat(found)
                    .as("repaired, seed %d", seed)
                    .isGreaterThanOrEqualTo(
                            Brute.score(evidence, Greedy.solve(component, 0), 0) - 1e-3);
        }
    }

    @Test
    void onlyWhatIsTouchedIsSolvedAgainAndTheResultIsThatOfAWholeRun() {
        for (long seed = 1; seed <= 40; seed++) {
            int n = 80;
            int[] listOf = Made.lists(n, 4, seed);
            Made made = Made.random(n, 0.02, 1, 4, seed);
            JoinRules rules = JoinRules.oncePerList(listOf, 4);
            int[] old = Clusters.of(made.evidence(rules), HALF);
            SplittableRandom random = new SplittableRandom(seed);
            int a = random.nextInt(n - 1);
            int b = a + 1 + random.nextInt(n - a - 1);
            int c = 1 + random.nextInt(n - 1);
            made.with(a, b, 6).without(0, c);
            Evidence now = made.evidence(rules);
            assertThat(Clusters.update(now, HALF, old, new int[] {a, b, 0, c}))
                    .as("seed %d", seed)
                    .isEqualTo(Clusters.of(now, HALF));
            ScoredPairs near = Neighbourhood.of(made.pairs(), n, 0, old, new int[] {a, b, 0, c});
            assertThat(near.size()).as("seed %d", seed).isLessThan(made.pairs().size());
            assertThat(
                            Clusters.update(
                                    Evidence.of(near, rules, Bindings.none(), (x, y) -> -9),
                                    HALF,
                                    old,
                                    new int[] {a, b, 0, c}))
                    .as("from the pairs near them, seed %d", seed)
                    .isEqualTo(Clusters.of(now, HALF));
        }
    }

    @Test
    void anUntouchedGroupStaysEvenWhereAWholeRunWouldChangeIt() {
        Made made = new Made(5).with(0, 1, 5).with(3, 4, 5);
        JoinRules rules = JoinRules.severalPerList(new int[5], 1);
        int[] old = {0, 1, 2, 3, 4};
        assertThat(Clusters.update(made.evidence(rules), HALF, old, new int[] {3}))
                .containsExactly(0, 1, 2, 3, 3);
        assertThat(
                        Clusters.update(
                                made.evidence(rules),
                                HALF,
                                Arrays.copyOf(old, 3),
                                new int[] {3, 4}))
                .containsExactly(0, 1, 2, 3, 3);
    }

    @Test
    void twoHundredThousandRecordsInOneComponentAreJoinedAndNoneIsLost() {
        int n = 200_000;
        long[] pairs = new long[2 * n - 3];
        float[] scores = new float[pairs.length];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int d = 1; d <= 2 && i + d < n; d++) {
                pairs[count] = ScoredPairs.pair(i, i + d);
                scores[count++] = d == 1 && i % 3 != 2 ? 5 : 0.2f;
            }
        }
        Evidence chain =
                Evidence.of(
                        new ScoredPairs(pairs, scores),
                        JoinRules.severalPerList(new int[n], 1),
                        Bindings.none(),
                        (a, b) -> -5);
        int[] groups = Clusters.of(chain, HALF);
        assertThat(Arrays.stream(groups).distinct().count()).isEqualTo((n + 2) / 3);
        Evidence alike =
                Evidence.of(
                        new ScoredPairs(pairs, scores),
                        JoinRules.severalPerList(new int[n], 1),
                        Bindings.none(),
                        (a, b) -> 5);
        assertThat(Clusters.of(alike, HALF)).containsOnly(0);
    }

    static Decision decision(int a, int b, Verdict verdict) {
        return new Decision(
                new RecordId("list", a + 1), new RecordId("list", b + 1), verdict, "first");
    }

    /// Record `i` is row `i + 1`; rows from 1,000 are not in the run.
    static Bindings bindings(Decision... decisions) {
        return Bindings.of(
                List.of(decisions),
                id -> id.row() > 1000 ? OptionalInt.empty() : OptionalInt.of(id.row() - 1));
    }
}
