package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepwiseTest {
    private static final EstimateSettings SETTINGS = new EstimateSettings(5, 4, 100, 100, 40, 0.95);

    /// Around the ends that this many seeds reach; the lower end rests on the smallest of a
    /// thousand draws in the sparse tables, so it moves by a quarter from seed to seed.
    private static final double ALLOWANCE = 1.07;

    /// Chan, Silverman and Vincent (2021), and what SparseMSE prints for Kosovo: BCa intervals from
    /// one seed, which must lie among those of ours.
    @ParameterizedTest
    @CsvSource({
        "kosovo, 14342, 12596, 16527, 1000, 8",
        "westernus5, 2483.4, 1293, 3672, 1000, 8",
        "neworleans5_n185, 1034.2, 589, 1704, 1000, 8",
        "neworleans5, 981.4, 579, 1476, 200, 8",
        "neworleans8_n185, 1184, 717, 1657, 1000, 3"
    })
    void thePublishedFigureIsReachedAndItsIntervalLiesAmongOurs(
            String name, double published, double low, double high, int resamples, int seeds) {
        List<Total> totals =
                LongStream.rangeClosed(1, seeds)
                        .mapToObj(seed -> new EstimateSettings(seed, 4, 100, 100, resamples, 0.95))
                        .map(settings -> found(name, settings).total().orElseThrow())
                        .toList();
        assertThat(totals.getFirst().median()).isCloseTo(published, Percentage.withPercentage(0.1));
        assertBetween(low, totals.stream().mapToDouble(Total::low).summaryStatistics());
        assertBetween(high, totals.stream().mapToDouble(Total::high).summaryStatistics());
    }

    private static void assertBetween(double published, DoubleSummaryStatistics ours) {
        assertThat(published).isBetween(ours.getMin() / ALLOWANCE, ours.getMax() * ALLOWANCE);
    }

    @Test
    void aTableOfIndependentListsKeepsMainEffects() {
        CellCounts table = CellCounts.of(Tables.of(3, 400, 400, 100, 400, 100, 100, 25));
        Stepwise selection = Stepwise.on(table, new ExistenceChecks());
        assertThat(selection.chosen(table).orElseThrow().model().joint()).isEmpty();
    }

    /// Every other pair of the table is as expected, so only this one is added.
    @Test
    void thePairThatRepelsIsAdded() {
        CellCounts table = CellCounts.of(Tables.of(3, 400, 400, 0, 400, 100, 100, 0));
        Stepwise selection = Stepwise.on(table, new ExistenceChecks());
        assertThat(selection.chosen(table).orElseThrow().model().joint()).containsExactly(3);
    }

    @Test
    void listsWithoutAModelGiveTheReason() {
        Finding finding =
                new LogLinearFamily(Tables.of(3, 0, 0, 0, 0, 0, 0, 9), SETTINGS, Progress.silent())
                        .stepwise();
        assertThat(finding.total()).isEmpty();
        assertThat(finding.how().key()).isEqualTo("estimate.no-main-effects");
    }

    private static Finding found(String name, EstimateSettings settings) {
        return new LogLinearFamily(SharedTables.read(name), settings, Progress.silent()).stepwise();
    }
}
