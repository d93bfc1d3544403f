package org.govah.estimate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Tables;
import org.govah.estimate.Total;
import org.junit.jupiter.api.Test;

class ChapmanTest {
    private static final EstimateSettings SETTINGS =
            new EstimateSettings(17, 4, 100, 100, 20_000, 0.95);

    /// Ten on the first list, fifteen on the second, five on both: 11 * 16 / 6 - 1.
    @Test
    void theEstimateAndItsVarianceAreTheFormulasByHand() {
        Chapman.Pair pair = new Chapman.Pair(0, 1, 10, 15, 5);
        assertThat(pair.total()).isCloseTo(28.333333, within(1e-6));
        assertThat(pair.variance()).isCloseTo(11.0 * 16 * 5 * 10 / (36 * 7), within(1e-12));
    }

    @Test
    void theTwoListsWithMostPeopleOnBothAreTaken() {
        assertThat(Chapman.mostShared(Tables.of(3, 50, 40, 4, 30, 6, 9, 2)))
                .isEqualTo(new Chapman.Pair(1, 2, 55, 47, 11));
    }

    @Test
    void twoPairsAlikeGiveTheFirst() {
        assertThat(Chapman.mostShared(Tables.of(3, 5, 5, 2, 5, 2, 2, 0)))
                .isEqualTo(new Chapman.Pair(0, 1, 9, 9, 2));
    }

    @Test
    void theResamplesHaveTheVarianceOfTheFormula() {
        Finding finding = Chapman.of(Tables.of(2, 400, 500, 300), SETTINGS, Progress.silent());
        Draws draws = finding.draws();
        Total total = finding.total().orElseThrow();
        assertThat(draws.kind()).isEqualTo(Draws.Kind.BOOTSTRAP);
        double deviation = Math.sqrt(new Chapman.Pair(0, 1, 700, 800, 300).variance());
        assertThat((draws.quantile(0.8413) - draws.quantile(0.1587)) / 2)
                .isCloseTo(deviation, Percentage.withPercentage(6));
        assertThat(total.low()).isEqualTo(draws.quantile((1 - 0.95) / 2));
        assertThat(total.high()).isEqualTo(draws.quantile(1 - (1 - 0.95) / 2));
    }

    @Test
    void aListInsideTheOtherGivesTheOtherList() {
        Finding finding = Chapman.of(Tables.of(2, 0, 30, 20), SETTINGS, Progress.silent());
        Total total = finding.total().orElseThrow();
        assertThat(total.median()).isCloseTo(50, within(1e-9));
        assertThat(total.low()).isLessThanOrEqualTo(50);
    }

    @Test
    void listsThatShareNobodyGiveNoNumber() {
        Finding finding = Chapman.of(Tables.of(2, 30, 20, 0), SETTINGS, Progress.silent());
        assertThat(finding.total()).isEmpty();
        assertThat(finding.how().key()).isEqualTo("estimate.needs-overlap");
    }
}
