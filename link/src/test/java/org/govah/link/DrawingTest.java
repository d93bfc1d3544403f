package org.govah.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.Record;
import org.govah.core.model.VictimList;
import org.junit.jupiter.api.Test;

/// Draws of whole linkages of lists.
final class DrawingTest {
    private static final long SEED = 31;
    private static final List<String> NAMES = List.of("list0", "list1", "list2");

    /// Lists, and the true person of each of their rows in order.
    private record Simulated(List<VictimList> lists, List<List<Integer>> truth) {
        /// The table if every row were with its person.
        Map<Integer, Long> table() {
            Map<Integer, Integer> histories = new HashMap<>();
            for (int l = 0; l < truth.size(); l++) {
                int bit = 1 << l;
                truth.get(l).forEach(p -> histories.merge(p, bit, (a, b) -> a | b));
            }
            Map<Integer, Long> out = new TreeMap<>();
            histories.values().forEach(h -> out.merge(h, 1L, Long::sum));
            return out;
        }
    }

    private static Simulated simulated(int people, long seed) {
        SimulatedLists source = new SimulatedLists(seed);
        List<TestLists.Row> all = source.people(people);
        List<VictimList> lists = new ArrayList<>();
        List<List<Integer>> truth = new ArrayList<>();
        for (String name : NAMES) {
            List<Integer> persons = new ArrayList<>();
            lists.add(TestLists.list(name, source.listed(all, 0.4, persons)));
            truth.add(persons);
        }
        return new Simulated(lists, truth);
    }

    private static Linked linked(Simulated simulated, LinkSettings settings) {
        return Linker.run(simulated.lists(), settings, Progress.silent()).linked();
    }

    private static List<OverlapTable> drawn(Linked linked, int draws, long seed) {
        List<OverlapTable> out = new ArrayList<>();
        linked.draws(draws, seed).forEachOverlap(NAMES, (table, k) -> out.add(table));
        return out;
    }

    @Test
    void theSameSeedGivesTheSameDrawsAndAnotherGivesOthers() {
        Linked linked = linked(simulated(400, SEED), LinkSettings.USUAL);
        assertThat(drawn(linked, 12, 5)).isEqualTo(drawn(linked, 12, 5));
        assertThat(drawn(linked, 12, 6)).isNotEqualTo(drawn(linked, 12, 5));
    }

    @Test
    void drawsVaryAndLieAroundTheTruth() {
        int held = 0;
        int cells = 0;
        Set<Long> totals = new HashSet<>();
        for (long seed = SEED; seed < SEED + 4; seed++) {
            Simulated simulated = simulated(500, seed);
            List<OverlapTable> drawn = drawn(linked(simulated, LinkSettings.USUAL), 60, seed);
            drawn.forEach(table -> totals.add(table.observed()));
            for (Map.Entry<Integer, Long> cell : simulated.table().entrySet()) {
                long[] counts =
                        drawn.stream()
                                .mapToLong(t -> t.cells().getOrDefault(cell.getKey(), 0L))
                                .sorted()
                                .toArray();
                cells++;
                held += counts[1] <= cell.getValue() && cell.getValue() <= counts[58] ? 1 : 0;
            }
        }
        assertThat(totals).hasSizeGreaterThan(10);
        // Nearly the whole range of sixty draws: an interval of 97 in a hundred.
        assertThat(held).as("of %d cells, seed %d", cells, SEED).isGreaterThan(cells * 3 / 4);
    }

    @Test
    void decisionsBindInEveryDraw() {
        Simulated simulated = simulated(300, SEED);
        List<Record> first = simulated.lists().get(0).records();
        List<Record> second = simulated.lists().get(1).records();
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            // Against the evidence: strangers are one, and true pairs are not.
            decisions.add(
                    new Decision(
                            first.get(i).id(),
                            second.get(second.size() - 1 - i).id(),
                            Verdict.SAME,
                            "one"));
        }
        int apart = 0;
        for (int i = 30; i < first.size() && apart < 20; i++) {
            int at = simulated.truth().get(1).indexOf(simulated.truth().get(0).get(i));
            if (at >= 0 && at < second.size() - 20) {
                decisions.add(
                        new Decision(
                                first.get(i).id(), second.get(at).id(), Verdict.DIFFERENT, "one"));
                apart++;
            }
        }
        assertThat(apart).isEqualTo(20);
        Linked linked = linked(simulated, LinkSettings.USUAL.decided(decisions));
        LinkDraws draws = linked.draws(40, SEED);
        for (Decision each : decisions) {
            float share =
                    draws.share(linked.roster().number(each.a()), linked.roster().number(each.b()));
            assertThat(share).as("%s", each).isEqualTo(each.verdict() == Verdict.SAME ? 1f : 0f);
        }
    }

    @Test
    void aListThatNeverHoldsAPersonTwiceNeverDoesInADraw() {
        Simulated simulated = simulated(300, SEED);
        LinkSettings never = LinkSettings.USUAL.sameInListAt(1);
        Linked linked = linked(simulated, never);
        long rows = simulated.lists().getFirst().records().size();
        for (OverlapTable table : drawn(linked, 30, SEED)) {
            long persons =
                    table.cells().entrySet().stream()
                            .filter(c -> (c.getKey() & 1) != 0)
                            .mapToLong(Map.Entry::getValue)
                            .sum();
            assertThat(persons).isEqualTo(rows);
        }
    }
}
