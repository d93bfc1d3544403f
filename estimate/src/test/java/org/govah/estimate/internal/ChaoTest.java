package org.govah.estimate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.Total;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChaoTest {
    private static final EstimateSettings SETTINGS =
            new EstimateSettings(17, 4, 100, 100, 10, 0.95);

    @ParameterizedTest
    @CsvSource({
        "kosovo, 8803",
        "gaza3, 92640",
        "uk5, 14642",
        "westernus5, 2320",
        "neworleans5, 1274",
        "spina3, 790",
        "netherlands5, 66639"
    })
    void theBoundIsTheMeasuredOne(String name, double bound) {
        assertThat(total(SharedTables.read(name)).median()).isCloseTo(bound, within(1.0));
    }

    /// Two lists, 40 on one only and 10 on both: 50 + 1/2 * 1600 / 20, and Chao's variance 10 (1/4
    /// * 16 + 1/4 * 64 + 1/16 * 256).
    @Test
    void theBoundAndItsIntervalAreTheFormulasByHand() {
        assertThat(Chao.unseen(2, 50, 40, 10)).isEqualTo(new Chao.Unseen(40, 360));
        Total total = total(Tables.of(2, 15, 25, 10));
        double factor = Math.exp(1.959964 * Math.sqrt(Math.log(1 + 360 / 1600.0)));
        assertThat(total.median()).isEqualTo(90);
        assertThat(total.low()).isCloseTo(50 + 40 / factor, within(1e-4));
        assertThat(total.high()).isCloseTo(50 + 40 * factor, within(1e-4));
    }

    @Test
    void withoutAnybodyOnExactlyTwoListsTheCorrectedFormIsTaken() {
        Finding finding = found(Tables.of(3, 5, 5, 0, 5, 0, 0, 2));
        assertThat(finding.how().key()).isEqualTo("estimate.how-chao-corrected");
        assertThat(finding.total().orElseThrow().median())
                .isCloseTo(17 + 2.0 / 3 * 15 * 14 / 2, within(1e-9));
    }

    @Test
    void withoutAnybodyOnOneListOnlyNobodyIsUnseen() {
        Total total = total(Tables.of(3, 0, 0, 5, 0, 5, 5, 2));
        assertThat(total.low()).isEqualTo(17);
        assertThat(total.median()).isEqualTo(17);
        assertThat(total.high()).isEqualTo(17);
    }

    /// The variance of the formula is that of the bound where the people seen vary too; with their
    /// number fixed the resamples spread a little less.
    @Test
    void itsDrawsAreResamplesAroundTheBoundAndItHasNoGates() {
        EstimateSettings many = new EstimateSettings(17, 4, 100, 100, 4_000, 0.95);
        Finding finding = Chao.of(SharedTables.read("kosovo"), many, Progress.silent());
        Draws draws = finding.draws();
        Total total = finding.total().orElseThrow();
        assertThat(draws.kind()).isEqualTo(Draws.Kind.BOOTSTRAP);
        assertThat(draws.quantile(0.5)).isCloseTo(total.median(), Percentage.withPercentage(1));
        double width = draws.quantile(0.975) - draws.quantile(0.025);
        assertThat(width / (total.high() - total.low())).isBetween(0.8, 1.05);
        assertThat(finding.gates()).isEmpty();
    }

    @Test
    void listsThatShareNobodyGiveNoNumber() {
        Finding finding = found(Tables.of(2, 30, 20, 0));
        assertThat(finding.total()).isEmpty();
        assertThat(finding.how().key()).isEqualTo("estimate.needs-overlap");
    }

    @Test
    void countsOfABillionDoNotOverflow() {
        Total total = total(Tables.of(3, 1_000_000_000, 1, 1, 1_000_000_000, 1, 0, 0));
        assertThat(total.median()).isFinite().isGreaterThan(1e17);
        assertThat(total.high()).isFinite();
    }

    private static Total total(OverlapTable table) {
        return found(table).total().orElseThrow();
    }

    private static Finding found(OverlapTable table) {
        return Chao.of(table, SETTINGS, Progress.silent());
    }
}
