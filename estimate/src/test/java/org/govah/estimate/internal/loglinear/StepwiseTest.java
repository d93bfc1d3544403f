package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final EstimateSettings SETTINGS =
            new EstimateSettings(5, 4, 100, 100, 2_000, 0.95);

    /// Chan, Silverman and Vincent (2021) and what SparseMSE prints: BCa intervals from 1,000
    /// resamples (200 for the five lists of New Orleans with 186 people).
    @ParameterizedTest
    @CsvSource({
        "kosovo, 14342, 12596, 16527, 2",
        "westernus5, 2483.4, 1293, 3672, 7",
        "neworleans5_n185, 1034.2, 589, 1704, 7",
        "neworleans5, 981.4, 579, 1476, 9",
        "neworleans8_n185, 1184, 717, 1657, 8"
    })
    void thePublishedFigureAndItsIntervalAreReached(
            String name, double published, double low, double high, double tolerance) {
        Total total = found(name, SETTINGS).total().orElseThrow();
        assertThat(total.median()).isCloseTo(published, Percentage.withPercentage(0.1));
        assertThat(total.low()).isCloseTo(low, Percentage.withPercentage(tolerance));
        assertThat(total.high()).isCloseTo(high, Percentage.withPercentage(tolerance));
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
