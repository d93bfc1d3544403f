package org.govah.estimate.internal.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.Curve;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Priors;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Finding;
import org.junit.jupiter.api.Test;

class StatedOddsRatioTest {
    /// Ten on the first list, fifteen on the second, five on both: 20 + xi 5 * 10 / 5.
    @Test
    void theNumberIsTheFormulaByHand() {
        OverlapTable table = Tables.of(2, 5, 10, 5);
        assertThat(total(table, 1).median()).isCloseTo(30, within(1e-9));
        assertThat(total(table, 2.5).median()).isCloseTo(45, within(1e-9));
    }

    /// Two lists without interaction of the highest order are two independent lists.
    @Test
    void withTwoListsAndNoDependenceItIsTheClosedFormOfTheHighestOrder() {
        OverlapTable table = Tables.of(2, 400, 500, 300);
        assertThat(total(table, 1).median())
                .isCloseTo(
                        HighestOrder.estimate(table, 1).seen()
                                + HighestOrder.estimate(table, 1).unseen(),
                        within(1e-6));
    }

    @Test
    void itIsNeverBelowThePeopleOnAnyList() {
        OverlapTable table = Tables.of(3, 5, 5, 400, 300, 0, 0, 0);
        assertThat(total(table, 1).median()).isEqualTo(710);
        assertThat(total(table, 1).low()).isEqualTo(710);
    }

    /// The delta method of the same formula: var(log n00) = 1/n11 + 1/n10 + 1/n01.
    @Test
    void theResamplesSpreadAsTheDeltaMethodSays() {
        Finding finding = found(Tables.of(2, 4_000, 5_000, 3_000), 1);
        Draws draws = finding.draws();
        assertThat(draws.kind()).isEqualTo(Draws.Kind.BOOTSTRAP);
        double unseen = 4_000.0 * 5_000 / 3_000;
        double deviation = unseen * Math.sqrt(1 / 4_000.0 + 1 / 5_000.0 + 1 / 3_000.0);
        assertThat((draws.quantile(0.8413) - draws.quantile(0.1587)) / 2)
                .isCloseTo(deviation, Percentage.withPercentage(6));
    }

    @Test
    void everyPairThatSharesPeopleHasACurveOfItsOwn() {
        List<Curve> curves = found(SharedTables.read("kosovo"), 1).workings().curves();
        assertThat(curves).hasSize(6);
        assertThat(curves.stream().map(Curve::varies).distinct()).hasSize(6);
        assertThat(curves.getFirst().varies())
                .isEqualTo(Message.of("estimate.varies-odds-ratio", "EXH", "OSCE"));
        for (Curve curve : curves) {
            assertThat(curve.points()).hasSize(17);
            assertThat(curve.points())
                    .isSortedAccordingTo(
                            (a, b) -> Double.compare(a.total().median(), b.total().median()));
        }
    }

    @Test
    void atMostTenPairsAreShown() {
        assertThat(found(SharedTables.read("uk6"), 1).workings().curves()).hasSize(10);
    }

    @Test
    void listsThatShareNobodyGiveNoNumber() {
        Finding finding = found(Tables.of(2, 30, 20, 0), 1);
        assertThat(finding.total()).isEmpty();
        assertThat(finding.how().key()).isEqualTo("estimate.needs-overlap");
    }

    @Test
    void countsOfABillionAreExact() {
        OverlapTable table = Tables.of(2, 4_000_000_000L, 5_000_000_000L, 2_000_000_000L);
        assertThat(total(table, 1).median()).isCloseTo(21e9, Percentage.withPercentage(1e-9));
    }

    private static Total total(OverlapTable table, double oddsRatio) {
        return found(table, oddsRatio).total().orElseThrow();
    }

    private static Finding found(OverlapTable table, double oddsRatio) {
        EstimateSettings settings =
                new EstimateSettings(9, 4, 100, 100, 4_000, 0.95, Priors.USUAL, oddsRatio);
        return StatedOddsRatio.of(table, settings, Progress.silent());
    }
}
