package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.govah.estimate.Tables;
import org.junit.jupiter.api.Test;

class ExistenceTest {
    private static final HierarchicalModel PAIRS = HierarchicalModel.of(3, List.of(3, 5, 6));
    private static final HierarchicalModel MAIN = HierarchicalModel.of(3, List.of());

    @Test
    void aTableWithoutEmptyCellsHasAnEstimateInEveryModel() {
        CellCounts full = CellCounts.of(Tables.of(3, 5, 4, 3, 2, 1, 1, 1));
        for (HierarchicalModel model : ModelCatalogue.of(3)) {
            assertThat(Existence.of(model, full)).isEqualTo(new Existence(1, true));
        }
    }

    /// Every margin of the model is above 0, yet the seven observed cells are fitted exactly, so
    /// the empty one would need an infinite effect: Fienberg and Rinaldo's (2012) case.
    @Test
    void anEmptyCellInsidePositiveMarginsLeavesAllPairsWithoutAnEstimate() {
        CellCounts table = CellCounts.of(Tables.of(3, 20, 20, 6, 20, 6, 6, 0));
        Existence existence = Existence.of(PAIRS, table);
        assertThat(existence.identifiable()).isTrue();
        assertThat(existence.optimum()).isCloseTo(0, within(1e-9));
        assertThat(existence.holds()).isFalse();
        assertThat(Existence.of(MAIN, table).holds()).isTrue();
    }

    /// With B and C never together the first and third list are left independent of each other.
    @Test
    void aTermThatNobodyHasIsDroppedWithItsCells() {
        HierarchicalModel model = HierarchicalModel.of(3, List.of(3, 6));
        CellCounts table = CellCounts.of(Tables.of(3, 20, 25, 9, 30, 6, 0, 0));
        assertThat(table.live(model))
                .containsExactly(false, true, true, true, true, true, false, false);
        assertThat(Existence.of(model, table)).isEqualTo(new Existence(1, true));
        assertThat(PoissonFit.of(model, table).nobody()).isCloseTo(20.0 * 30 / 6, within(1e-6));
        assertThat(Existence.of(PAIRS, table).identifiable()).isFalse();
    }

    /// With all three pairs at minus infinity three cells remain for four effects.
    @Test
    void listsWithoutAnyOverlapAreNotIdentifiable() {
        CellCounts table = CellCounts.of(Tables.of(3, 20, 20, 0, 20, 0, 0, 0));
        assertThat(Existence.of(PAIRS, table).identifiable()).isFalse();
        assertThat(Existence.of(PAIRS, table).holds()).isFalse();
        assertThat(Existence.of(MAIN, table).holds()).isFalse();
    }

    @Test
    void theSizeOfTheCountsDoesNotMatter() {
        CellCounts small = CellCounts.of(Tables.of(3, 1, 2, 0, 3, 1, 1, 0));
        CellCounts large =
                CellCounts.of(Tables.of(3, 1, 2_000_000_000L, 0, 3, 7, 1_000_000_000L, 0));
        for (HierarchicalModel model : ModelCatalogue.of(3)) {
            assertThat(Existence.of(model, large)).isEqualTo(Existence.of(model, small));
        }
    }

    /// The dual of the program by brute force: no maximum exists where some direction of the
    /// effects lowers an empty cell without end and leaves every filled cell as it is.
    @Test
    void theProgramAgreesWithBruteForceOnEveryPatternOfEmptyCells() {
        for (HierarchicalModel model : ModelCatalogue.of(3)) {
            for (int filled = 1; filled < 1 << 7; filled++) {
                long[] counts = new long[7];
                for (int cell = 0; cell < 7; cell++) {
                    counts[cell] = (long) filled >>> cell & 1;
                }
                CellCounts table = CellCounts.of(Tables.of(3, counts));
                assertThat(Existence.of(model, table).optimum() > 1e-9)
                        .as(
                                "model %s, filled cells %s",
                                model.joint(), Integer.toBinaryString(filled))
                        .isEqualTo(!recedes(model, table));
            }
        }
    }

    private static boolean recedes(HierarchicalModel model, CellCounts table) {
        boolean[] live = table.live(model);
        int[] terms =
                java.util.stream.IntStream.range(0, model.size())
                        .map(model::term)
                        .filter(term -> table.margin(term) > 0)
                        .toArray();
        int directions = (int) Math.pow(5, terms.length);
        for (int code = 0; code < directions; code++) {
            if (lowersOnlyEmptyCells(terms, code, live, table)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lowersOnlyEmptyCells(
            int[] terms, int code, boolean[] live, CellCounts table) {
        boolean lowers = false;
        for (int cell = 1; cell < live.length; cell++) {
            int change = 0;
            int rest = code;
            for (int term : terms) {
                change += (cell & term) == term ? rest % 5 - 2 : 0;
                rest /= 5;
            }
            if (live[cell] && (change > 0 || (change < 0 && table.count(cell) > 0))) {
                return false;
            }
            lowers |= live[cell] && change < 0;
        }
        return lowers;
    }
}
