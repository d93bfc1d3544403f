package org.govah.link.internal.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.govah.core.model.RecordId;
import org.govah.link.Decision;
import org.govah.link.Verdict;
import org.govah.link.internal.join.Bindings;
import org.govah.link.internal.join.Clusters;
import org.govah.link.internal.join.Evidence;
import org.govah.link.internal.join.JoinRules;
import org.govah.link.internal.join.Made;
import org.junit.jupiter.api.Test;

final class MissedLinksTest {
    private static final int RECORDS = 240;
    private static final int LISTS = 3;
    private static final int DRAWS = 30;

    @Test
    void personsStillPartTheRecordsAndObeyTheListsWithEveryLinkThatWasMissed() {
        for (long seed = 1; seed <= 5; seed++) {
            int[] listOf = Made.lists(RECORDS, LISTS, seed);
            JoinRules rules = JoinRules.oncePerList(listOf, LISTS);
            Evidence evidence = Made.random(RECORDS, 0.01, 0, 3, seed).evidence(rules);
            LinkageDraws plain = LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), DRAWS, seed);
            long[] links = IntStream.range(0, DRAWS).mapToLong(k -> k % 7).toArray();
            LinkageDraws drawn = plain.withMissed(rules, Bindings.none(), links, seed);
            for (int k = 0; k < DRAWS; k++) {
                int[] groups = drawn.groups(k);
                assertThat(persons(groups))
                        .as("seed %d, draw %d", seed, k)
                        .isEqualTo(persons(plain.groups(k)) - links[k]);
                for (int i = 0; i < RECORDS; i++) {
                    assertThat(groups[groups[i]]).isEqualTo(groups[i]).isLessThanOrEqualTo(i);
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
    void theTableOfADrawCountsThem() {
        int[] listOf = Made.lists(RECORDS, LISTS, 8);
        JoinRules rules = JoinRules.oncePerList(listOf, LISTS);
        Evidence evidence = Made.random(RECORDS, 0.01, 0, 3, 8).evidence(rules);
        long[] links = new long[DRAWS];
        Arrays.fill(links, 9);
        LinkageDraws drawn =
                LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), DRAWS, 8)
                        .withMissed(rules, Bindings.none(), links, 8);
        Histories histories = Histories.of(listOf, new int[] {0, 1, 2});
        histories.forEach(
                drawn,
                (cells, k) -> {
                    Cells anew = histories.of(drawn.groups(k));
                    assertThat(cells.histories()).containsExactly(anew.histories());
                    assertThat(cells.counts()).containsExactly(anew.counts());
                });
    }

    @Test
    void theyNeverJoinRowsThatADecisionKeepsApart() {
        // Every row of list 0 is decided to be nobody of list 1, but for one.
        int n = 20;
        int[] listOf = IntStream.range(0, n).map(i -> i % 2).toArray();
        List<Decision> apart = new ArrayList<>();
        for (int i = 0; i < n; i += 2) {
            for (int j = 1; j < n; j += 2) {
                if (i != 4 || j != 9) {
                    apart.add(new Decision(id(i), id(j), Verdict.DIFFERENT, "r"));
                }
            }
        }
        Bindings bindings = Bindings.of(apart, id -> OptionalInt.of(id.row() - 1));
        JoinRules rules = JoinRules.oncePerList(listOf, 2);
        Evidence evidence = new Made(n).evidence(rules, bindings);
        long[] links = new long[200];
        Arrays.fill(links, 2);
        LinkageDraws drawn =
                LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), links.length, 1)
                        .withMissed(rules, bindings, links, 1);
        int found = 0;
        for (int k = 0; k < links.length; k++) {
            int[] groups = drawn.groups(k);
            for (int i = 0; i < n; i++) {
                assertThat(groups[i]).isEqualTo(i == 9 ? groups[9] : i);
            }
            assertThat(groups[9]).isIn(4, 9);
            found += groups[9] == 4 ? 1 : 0;
        }
        assertThat(found).as("the one pair that is left is found").isGreaterThan(links.length / 4);
    }

    @Test
    void theyComeBetweenTheListsBetweenWhichLinksWereFound() {
        // Lists 0 and 1 share ten people; list 2 shares nobody.
        int n = 120;
        int[] listOf = IntStream.range(0, n).map(i -> i % 3).toArray();
        Made made = new Made(n);
        for (int i = 0; i < 30; i += 3) {
            made.with(i, i + 1, 30);
        }
        JoinRules rules = JoinRules.oncePerList(listOf, 3);
        Evidence evidence = made.evidence(rules);
        long[] links = new long[50];
        Arrays.fill(links, 4);
        LinkageDraws drawn =
                LinkageDraws.of(evidence, Clusters.of(evidence, 0.5), links.length, 2)
                        .withMissed(rules, Bindings.none(), links, 2);
        Histories histories = Histories.of(listOf, new int[] {0, 1, 2});
        double[] sum = new double[1];
        histories.forEach(
                drawn,
                (cells, k) -> {
                    assertThat(cells.count(0b100)).isEqualTo(40);
                    sum[0] += cells.count(0b011);
                });
        assertThat(sum[0] / links.length).isCloseTo(14, within(1e-9));
    }

    private static long persons(int[] groups) {
        return IntStream.range(0, groups.length).filter(i -> groups[i] == i).count();
    }

    private static RecordId id(int record) {
        return new RecordId("one", record + 1);
    }
}
