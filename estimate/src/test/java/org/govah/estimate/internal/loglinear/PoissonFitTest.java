package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Percentage;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.internal.random.RandomStreams;
import org.junit.jupiter.api.Test;

class PoissonFitTest {
    private static final List<Integer> ALL_PAIRS = List.of(3, 5, 6);

    /// Independence of two lists: n0 = n10 n01 / n11 (Petersen).
    @Test
    void twoIndependentListsGiveTheClosedForm() {
        PoissonFit fit =
                PoissonFit.of(
                        HierarchicalModel.of(2, List.of()),
                        CellCounts.of(Tables.of(2, 40, 60, 20)));
        assertThat(fit.nobody()).isCloseTo(40.0 * 60 / 20, within(1e-9));
        assertThat(fit.deviance()).isCloseTo(0, within(1e-9));
    }

    /// No highest-order interaction: the product of the odd cells over that of the even ones.
    @Test
    void allPairsOfThreeListsGiveTheClosedForm() {
        OverlapTable table = Tables.of(3, 50, 40, 12, 70, 15, 9, 6);
        PoissonFit fit = PoissonFit.of(HierarchicalModel.of(3, ALL_PAIRS), CellCounts.of(table));
        assertThat(fit.nobody())
                .isCloseTo(50.0 * 40 * 70 * 6 / (12 * 15 * 9), Percentage.withPercentage(1e-8));
    }

    @Test
    void allTriplesOfKosovoGiveThePublishedClosedForm() {
        CellCounts kosovo = CellCounts.of(SharedTables.read("kosovo"));
        HierarchicalModel model = HierarchicalModel.of(4, ModelCatalogue.jointTerms(4, 3));
        PoissonFit fit = PoissonFit.of(model, kosovo);
        assertThat(4_400 + fit.nobody()).isCloseTo(16_942, within(1.0));
    }

    @Test
    void everyModelOfARandomTableKeepsTheMarginsOfTheTable() {
        long seed = 71;
        UniformRandomProvider random =
                RandomStreams.of(seed, RandomStreams.Use.RESAMPLING, 1).getFirst();
        long[] counts = new long[15];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 1L + random.nextInt(200);
        }
        CellCounts table = CellCounts.of(Tables.of(4, counts));
        for (HierarchicalModel model : ModelCatalogue.of(4)) {
            PoissonFit fit = PoissonFit.of(model, table);
            double[] expected = fit.expected();
            CellCounts.sumOverSupersets(expected);
            for (int i = 0; i < model.size(); i++) {
                assertThat(expected[model.term(i)])
                        .as("seed %d model %s", seed, model.joint())
                        .isCloseTo(table.margin(model.term(i)), within(1e-6));
            }
            assertThat(fit.provesExistence()).isTrue();
        }
    }

    @Test
    void countsOfABillionScaleTheEstimateAndNothingElse() {
        OverlapTable small = Tables.of(3, 50, 40, 12, 70, 15, 9, 6);
        OverlapTable large = Tables.each(small, count -> count * 1_000_000_000L);
        HierarchicalModel model = HierarchicalModel.of(3, List.of(3));
        double one = PoissonFit.of(model, CellCounts.of(small)).nobody();
        PoissonFit fit = PoissonFit.of(model, CellCounts.of(large));
        assertThat(fit.nobody() / one).isCloseTo(1e9, Percentage.withPercentage(1e-6));
        assertThat(fit.provesExistence()).isTrue();
    }

    @Test
    void aStartFromANearbyTableReachesTheSameMaximum() {
        CellCounts table = CellCounts.of(Tables.of(3, 50, 40, 12, 70, 15, 9, 6));
        CellCounts near = CellCounts.of(Tables.of(3, 44, 46, 10, 75, 13, 12, 5));
        for (HierarchicalModel model : ModelCatalogue.of(3)) {
            PoissonFit cold = PoissonFit.of(model, near);
            PoissonFit warm = PoissonFit.near(PoissonFit.of(model, table), near);
            assertThat(warm.nobody()).isCloseTo(cold.nobody(), Percentage.withPercentage(1e-7));
            assertThat(warm.bic()).isCloseTo(cold.bic(), within(1e-9));
        }
    }

    /// The linear program decides; the fit may only say yes where it does, and should nearly
    /// always.
    @Test
    void theProofOfExistenceByTheFitAgreesWithTheLinearProgram() {
        int exist = 0;
        int proved = 0;
        for (long seed = 1; seed <= 25; seed++) {
            UniformRandomProvider random =
                    RandomStreams.of(seed, RandomStreams.Use.RESAMPLING, 1).getFirst();
            long[] counts = new long[15];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = random.nextInt(5) < 3 ? 0 : random.nextInt(1, 30);
            }
            CellCounts table = CellCounts.of(Tables.of(4, counts));
            for (HierarchicalModel model : ModelCatalogue.of(4)) {
                boolean holds = Existence.of(model, table).holds();
                boolean proves = PoissonFit.of(model, table).provesExistence();
                assertThat(holds || !proves).as("seed %d model %s", seed, model.joint()).isTrue();
                exist += holds ? 1 : 0;
                proved += proves ? 1 : 0;
            }
        }
        assertThat(exist).isBetween(200, 2_600);
        assertThat(proved).isGreaterThan(exist * 99 / 100);
    }

    /// The profile interval of the chosen model as the peers print it.
    @Test
    void kosovosProfileIntervalIsThePublishedOne() {
        CellCounts kosovo = CellCounts.of(SharedTables.read("kosovo"));
        HierarchicalModel model = HierarchicalModel.of(4, List.of(3, 5, 6, 7, 9, 12));
        ProfileInterval interval =
                ProfileInterval.of(PoissonFit.of(model, kosovo), kosovo, 0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(8_994, within(2.0));
        assertThat(interval.high()).isCloseTo(12_110, within(2.0));
    }
}
