package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.junit.jupiter.api.Test;

class CommonAttractionTest {
    private static OptionalDouble leftOut(HierarchicalModel model, OverlapTable table) {
        CellCounts counts = CellCounts.of(table);
        return CommonAttraction.leftOut(PoissonFit.of(model, counts), counts);
    }

    private static OverlapTable expected(double attraction) {
        double[] effects = {-0.8, -1.0, -1.2, -1.4};
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int x = 1; x < 16; x++) {
            int on = Integer.bitCount(x);
            double eta = Math.log(20_000) + attraction * on * (on - 1) / 2.0;
            for (int j = 0; j < 4; j++) {
                eta += (x >>> j & 1) == 1 ? effects[j] : 0;
            }
            cells.put(x, Math.round(Math.exp(eta)));
        }
        return new OverlapTable(List.of("A", "B", "C", "D"), cells);
    }

    @Test
    void independentListsLeaveNoAttractionOut() {
        HierarchicalModel independent = HierarchicalModel.of(4, List.of());
        assertThat(leftOut(independent, expected(0)).orElseThrow())
                .isCloseTo(0, Offset.offset(0.1));
    }

    @Test
    void itsSignTellsAttractionFromRepulsion() {
        HierarchicalModel independent = HierarchicalModel.of(4, List.of());
        assertThat(leftOut(independent, expected(0.2)).orElseThrow()).isGreaterThan(5);
        assertThat(leftOut(independent, expected(-0.2)).orElseThrow()).isLessThan(-5);
    }

    /// A model of all pairs has the common effect among its own terms.
    @Test
    void whatTheModelHasAlreadyCannotBeToldApart() {
        HierarchicalModel pairs = HierarchicalModel.of(4, ModelCatalogue.jointTerms(4, 2));
        assertThat(leftOut(pairs, expected(0.2))).isEmpty();
    }

    @Test
    void kosovosBestModelLeavesNoneOut() {
        OverlapTable kosovo = SharedTables.read("kosovo");
        ModelSearch search = LogLinear.search(kosovo, Progress.silent());
        PoissonFit best = search.chosen().orElseThrow();
        assertThat(CommonAttraction.leftOut(best, best.counts()).orElseThrow()).isLessThan(0);
    }

    @Test
    void aTableOfOneCellSaysNothing() {
        assertThat(leftOut(HierarchicalModel.of(3, List.of()), Tables.of(3, 0, 0, 0, 0, 0, 0, 9)))
                .isEmpty();
    }
}
