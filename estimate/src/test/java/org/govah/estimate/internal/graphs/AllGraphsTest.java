package org.govah.estimate.internal.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllGraphsTest {
    /// The numbers of labelled chordal graphs (OEIS A058862).
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 8", "4, 61", "5, 822", "6, 18154", "7, 617675"})
    void asManyAsThereAre(int lists, int graphs) {
        assertThat(AllGraphs.of(lists).size()).isEqualTo(graphs);
    }

    @Test
    void theyAreThoseOfAllGraphsThatTheSearchTakes() {
        int lists = 5;
        Set<ListGraph> taken = new HashSet<>();
        CliqueTree tree = new CliqueTree(lists);
        for (int edges = 0; edges < 1 << 10; edges++) {
            int[] neighbours = graph(lists, edges);
            if (tree.read(neighbours)) {
                taken.add(new ListGraph(neighbours));
            }
        }
        assertThat(all(AllGraphs.of(lists), lists)).isEqualTo(taken).hasSize(822);
    }

    @Test
    void aCycleOfFourWithoutAChordIsNotDecomposable() {
        int[] cycle = {0b1010, 0b0101, 0b1010, 0b0101};
        assertThat(new CliqueTree(4).read(cycle)).isFalse();
        int[] chord = {0b1110, 0b0101, 0b1011, 0b0101};
        assertThat(new CliqueTree(4).read(chord)).isTrue();
    }

    @Test
    void cliquesAndSeparatorsHoldEachListOnceMoreAsCliqueThanAsSeparator() {
        int lists = 6;
        AllGraphs graphs = AllGraphs.of(lists);
        CliqueTree tree = new CliqueTree(lists);
        int[] neighbours = new int[lists];
        for (int g = 0; g < graphs.size(); g++) {
            graphs.read(g, neighbours);
            assertThat(tree.read(neighbours)).isTrue();
            int[] balance = new int[lists];
            for (int i = 0; i < tree.cliques(); i++) {
                assertThat(maximal(tree.clique(i), neighbours)).isTrue();
                add(balance, tree.clique(i), 1);
            }
            for (int i = 0; i < tree.separators(); i++) {
                add(balance, tree.separator(i), -1);
            }
            assertThat(balance).containsOnly(1);
        }
    }

    @Test
    void onlyTheSaturatedGraphIsTakenAway() {
        Set<ListGraph> left = all(AllGraphs.of(4).withoutSaturated(), 4);
        Set<ListGraph> all = all(AllGraphs.of(4), 4);
        assertThat(left).hasSize(60).doesNotContain(ListGraph.saturated(4));
        assertThat(all).containsAll(left).contains(ListGraph.saturated(4));
    }

    private static boolean maximal(int set, int[] neighbours) {
        int common = -1;
        for (int left = set; left != 0; left &= left - 1) {
            common &= neighbours[Integer.numberOfTrailingZeros(left)];
        }
        return common == 0 && CliqueTree.isClique(neighbours, set);
    }

    private static void add(int[] balance, int set, int sign) {
        for (int left = set; left != 0; left &= left - 1) {
            balance[Integer.numberOfTrailingZeros(left)] += sign;
        }
    }

    private static Set<ListGraph> all(AllGraphs graphs, int lists) {
        Set<ListGraph> all = new HashSet<>();
        int[] neighbours = new int[lists];
        for (int g = 0; g < graphs.size(); g++) {
            graphs.read(g, neighbours);
            all.add(new ListGraph(neighbours));
        }
        assertThat(all).hasSize(graphs.size());
        return all;
    }

    /// The graph with the edges whose bits are set, in any fixed order of the pairs.
    static int[] graph(int lists, int edges) {
        int[] neighbours = new int[lists];
        Arrays.fill(neighbours, 0);
        int bit = 0;
        for (int i = 0; i < lists; i++) {
            for (int j = 0; j < i; j++) {
                if ((edges >>> bit++ & 1) == 1) {
                    neighbours[i] |= 1 << j;
                    neighbours[j] |= 1 << i;
                }
            }
        }
        return neighbours;
    }
}
