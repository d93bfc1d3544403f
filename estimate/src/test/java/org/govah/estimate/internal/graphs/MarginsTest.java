package org.govah.estimate.internal.graphs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.LogGamma;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginsTest {
    private static final OverlapTable TINY = Tables.of(3, 7, 5, 2, 4, 0, 3, 1);

    /// By the formula as printed, with every cell of every margin, empty or not.
    @ParameterizedTest
    @ValueSource(doubles = {0.125, 1, 0.5})
    void threeIndependentListsAreThreeTimesTheMarginOfOne(double delta) {
        int[] none = {0, 0, 0};
        for (int unseen : List.of(0, 1, 10, 300)) {
            double expected = prior(unseen);
            for (int list = 0; list < 3; list++) {
                expected += direct(1 << list, unseen, delta);
            }
            assertThat(logPosterior(none, unseen, delta)).isEqualTo(expected, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.125, 1, 0.5})
    void oneEdgeIsTheMarginOfTwoListsAndThatOfTheThird(double delta) {
        int[] edge = {0b010, 0b001, 0};
        for (int unseen : List.of(0, 1, 10, 300)) {
            double expected =
                    prior(unseen) + direct(0b011, unseen, delta) + direct(0b100, unseen, delta);
            assertThat(logPosterior(edge, unseen, delta)).isEqualTo(expected, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.125, 1, 0.5})
    void twoEdgesAreTwoMarginsLessThatOfTheListBetween(double delta) {
        int[] path = {0b010, 0b101, 0b010};
        for (int unseen : List.of(0, 1, 10, 300)) {
            double expected =
                    prior(unseen)
                            + direct(0b011, unseen, delta)
                            + direct(0b110, unseen, delta)
                            - direct(0b010, unseen, delta);
            assertThat(logPosterior(path, unseen, delta)).isEqualTo(expected, within(1e-9));
        }
    }

    /// By the formula as printed in Madigan and York (1997) for one person in all, and by counting
    /// the parts into which the lists of each history fall.
    @ParameterizedTest
    @ValueSource(strings = {"kosovo", "westernus5", "artificial3"})
    void theTailExponentIsThatOfTheFormulaAndAlwaysBelowMinusOne(String name) {
        OverlapTable table = SharedTables.read(name);
        Margins margins = new Margins(table, OptionalDouble.empty());
        int lists = margins.lists();
        AllGraphs graphs = AllGraphs.of(lists);
        CliqueTree tree = new CliqueTree(lists);
        int[] neighbours = new int[lists];
        for (int g = 0; g < graphs.size(); g++) {
            graphs.read(g, neighbours);
            tree.read(neighbours);
            double byParts = -1;
            for (int history = 1; history < 1 << lists; history++) {
                int parts = parts(history, neighbours);
                byParts -= (double) table.count(history) * (parts - 1) + margins.delta() * parts;
            }
            assertThat(margins.tailExponent(tree))
                    .isEqualTo(byParts, within(1e-9))
                    .isEqualTo(byFormula(table, tree, margins.delta()), within(1e-9))
                    .isLessThan(-1);
        }
    }

    private static double byFormula(OverlapTable table, CliqueTree tree, double delta) {
        double n = (double) table.observed();
        double sum = n - 1;
        for (int i = 0; i < tree.cliques(); i++) {
            sum += zero(table, tree.clique(i), delta) - 1 - n;
        }
        for (int i = 0; i < tree.separators(); i++) {
            sum -= zero(table, tree.separator(i), delta) - 1 - n;
        }
        return sum;
    }

    private static double zero(OverlapTable table, int set, double delta) {
        double cell = delta * (1 << (table.lists().size() - Integer.bitCount(set)));
        return cell
                + table.cells().entrySet().stream()
                        .filter(entry -> (entry.getKey() & set) == 0)
                        .mapToDouble(entry -> (double) entry.getValue())
                        .sum();
    }

    private static int parts(int history, int[] neighbours) {
        int left = history;
        int parts = 0;
        while (left != 0) {
            int part = Integer.lowestOneBit(left);
            int before;
            do {
                before = part;
                for (int v = 0; v < neighbours.length; v++) {
                    part |= (part >>> v & 1) == 1 ? neighbours[v] & left : 0;
                }
            } while (part != before);
            left &= ~part;
            parts++;
        }
        return parts;
    }

    @Test
    void theCoarsePointsHoldTheSameAsThePointsAlone() {
        Margins margins = new Margins(TINY, OptionalDouble.empty());
        CliqueTree tree = new CliqueTree(3);
        tree.read(new int[] {0b010, 0b101, 0b010});
        double[] coarse = new double[CoarsePoints.COUNT];
        margins.coarse(tree, coarse);
        for (int k = 0; k < coarse.length; k++) {
            double y = CoarsePoints.unseen(k) + 0.5;
            double size = Math.abs(coarse[k]);
            assertThat(margins.logDensity(tree, y)).isEqualTo(coarse[k], within(1e-12 * size));
        }
    }

    private static double logPosterior(int[] neighbours, int unseen, double delta) {
        Margins margins = new Margins(TINY, OptionalDouble.of(delta));
        CliqueTree tree = new CliqueTree(3);
        assertThat(tree.read(neighbours)).isTrue();
        double y = unseen + 0.5;
        return margins.logDensity(tree, y) - Math.log(y);
    }

    private static double prior(int unseen) {
        double all = (double) TINY.observed() + unseen;
        return LogGamma.value(all) - LogGamma.value(unseen + 1.0);
    }

    private static double direct(int set, int unseen, double delta) {
        double cell = delta * (1 << (3 - Integer.bitCount(set)));
        double total = delta * 8;
        double all = (double) TINY.observed() + unseen;
        double log = LogGamma.value(total) - LogGamma.value(all + total);
        for (int a = 0; a < 8; a++) {
            if ((a & ~set) == 0) {
                double people = a == 0 ? unseen : 0;
                for (int history = 1; history < 8; history++) {
                    people += (history & set) == a ? (double) TINY.count(history) : 0;
                }
                log += LogGamma.value(people + cell) - LogGamma.value(cell);
            }
        }
        return log;
    }
}
