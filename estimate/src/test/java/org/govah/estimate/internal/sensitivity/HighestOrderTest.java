package org.govah.estimate.internal.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.estimate.Curve;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighestOrderTest {
    private static final EstimateSettings SETTINGS =
            new EstimateSettings(9, 4, 100, 100, 4_000, 0.95);

    @ParameterizedTest
    @CsvSource({
        "kosovo, 16942, 9359, 36121",
        "gaza3, 64696, 58319, 72473",
        "spina3, 763, 666, 1098"
    })
    void theClosedFormAndItsLogNormalIntervalAreReached(
            String name, double total, double low, double high) {
        Total found = found(SharedTables.read(name)).total().orElseThrow();
        assertThat(found.median()).isCloseTo(total, within(1.0));
        assertThat(found.low()).isCloseTo(low, within(1.0));
        assertThat(found.high()).isCloseTo(high, within(1.0));
    }

    /// The logarithm of a gamma with shape n has variance 1/n and a little more.
    @Test
    void theDrawsSpreadLikeTheInterval() {
        Finding finding = found(SharedTables.read("gaza3"));
        Total total = finding.total().orElseThrow();
        assertThat(finding.draws().kind()).isEqualTo(Draws.Kind.POSTERIOR);
        assertThat(finding.draws().quantile(0.5))
                .isCloseTo(total.median(), Percentage.withPercentage(1));
        assertThat(finding.draws().quantile(0.025))
                .isCloseTo(total.low(), Percentage.withPercentage(2));
        assertThat(finding.draws().quantile(0.975))
                .isCloseTo(total.high(), Percentage.withPercentage(2));
    }

    @Test
    void theCurveDividesTheUnseenByTheAssumedInteraction() {
        Curve curve = found(SharedTables.read("gaza3")).workings().curves().getFirst();
        assertThat(curve.points()).hasSize(17);
        assertThat(curve.points().getFirst().assumed()).isEqualTo(0.25);
        assertThat(curve.points().getLast().assumed()).isEqualTo(4);
        assertThat(curve.points().get(8).assumed()).isEqualTo(1);
        double unseen = curve.points().get(8).total().median() - 29_271;
        assertThat(curve.points().getLast().total().median())
                .isCloseTo(29_271 + unseen / 4, within(1e-6));
        assertThat(curve.points().getFirst().total().low())
                .isLessThan(curve.points().getFirst().total().median());
    }

    @Test
    void anEmptyCombinationIsNamed() {
        Finding odd = found(Tables.of(3, 20, 0, 6, 20, 6, 6, 2));
        assertThat(odd.total()).isEmpty();
        assertThat(odd.how().key()).isEqualTo("estimate.nhoi-undefined");
        assertThat(Words.in(Language.EN).say(odd.how()))
                .contains("nobody is on exactly [B] (1 empty in all)");
    }

    @Test
    void anEmptyDenominatorIsInfinite() {
        Finding even = found(Tables.of(3, 20, 20, 0, 20, 6, 6, 2));
        assertThat(even.total()).isEmpty();
        assertThat(even.how().key()).isEqualTo("estimate.nhoi-infinite");
        Finding both = found(Tables.of(3, 0, 20, 0, 20, 6, 6, 2));
        assertThat(both.how().key()).isEqualTo("estimate.nhoi-undefined");
    }

    @Test
    void onlyTheFirstEmptyCombinationsAreNamed() {
        Finding thin = found(Tables.of(4, 9, 9, 3, 9));
        assertThat(Words.in(Language.EN).say(thin.how()))
                .contains("[A C] [B C] [A B C] [D] [A D] and 6 more (11 empty in all)");
        assertThat(Words.in(Language.FA).say(thin.how())).doesNotContain("{");
    }

    @Test
    void countsOfABillionAreExact() {
        OverlapTable large =
                Tables.each(Tables.of(3, 5, 4, 2, 7, 1, 9, 6), count -> count * 1_000_000_000);
        assertThat(found(large).total().orElseThrow().median())
                .isCloseTo(
                        34e9 + 1e9 * 5 * 4 * 7 * 6 / (2.0 * 1 * 9),
                        Percentage.withPercentage(1e-9));
    }

    private static Finding found(OverlapTable table) {
        return HighestOrder.of(table, SETTINGS, Progress.silent());
    }
}
