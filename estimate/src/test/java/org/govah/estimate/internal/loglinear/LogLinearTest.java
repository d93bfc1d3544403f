package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLinearTest {
    private static final EstimateSettings FEW = new EstimateSettings(3, 4, 100, 100, 40, 0.95);

    /// Totals that the peers print for the model with the best BIC; the eight-list one is the
    /// published stepwise estimate of Chan, Silverman and Vincent (2021).
    @ParameterizedTest
    @CsvSource({
        "kosovo, 10356.5, [EXH ABA OSCE] [EXH HRW] [OSCE HRW]",
        "gaza3, 64696, [list1 list2] [list1 list3] [list2 list3]",
        "uk5, 22991,",
        "netherlands5, 48013,",
        "westernus5, 2483.4, [A E] [B] [C] [D]",
        "spina3, 731, [L1 L2] [L3]",
        "neworleans5_n185, 1034.2, [A] [BEFG] [C] [D] [H]",
        "neworleans8_n185, 1184,"
    })
    void thePublishedTotalIsReached(String name, double published, String model) {
        Finding finding = LogLinear.of(SharedTables.read(name), FEW, Progress.silent());
        assertThat(finding.total().map(Total::median).orElseThrow())
                .isCloseTo(published, Percentage.withPercentage(0.1));
        if (model != null) {
            assertThat(Words.in(Language.EN).say(finding.how())).contains("Model " + model + ".");
        }
    }

    /// Rcapture's profile intervals of the model with the best BIC.
    @ParameterizedTest
    @CsvSource({
        "kosovo, 8994, 12110",
        "gaza3, 58212, 72335",
        "uk5, 17991, 30142",
        "netherlands5, 42185, 55075",
        "westernus5, 1681, 3928",
        "spina3, 700, 766"
    })
    void theProfileIntervalOfTheChosenModelIsThePublishedOne(String name, double low, double high) {
        ModelSearch search = LogLinear.search(SharedTables.read(name), Progress.silent());
        PoissonFit chosen = search.chosen().orElseThrow();
        ProfileInterval interval = ProfileInterval.of(chosen, chosen.counts(), 0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(low, Percentage.withPercentage(0.1));
        assertThat(interval.high()).isCloseTo(high, Percentage.withPercentage(0.1));
    }

    /// Silverman, Chan and Vincent (2024): all models, BCa; recomputed 6,947 to 18,118.
    @Test
    void kosovosIntervalWithTheModelChosenAgainIsThePublishedOne() {
        EstimateSettings many = new EstimateSettings(11, 4, 100, 100, 2_000, 0.95);
        Finding finding = LogLinear.of(SharedTables.read("kosovo"), many, Progress.silent());
        Total total = finding.total().orElseThrow();
        assertThat(total.low()).isCloseTo(6_947, Percentage.withPercentage(4));
        assertThat(total.high()).isCloseTo(18_118, Percentage.withPercentage(4));
        assertThat(finding.gates()).allMatch(Gate::passed);
    }

    @Test
    void anotherOrderOfTheListsGivesTheSameTotal() {
        OverlapTable kosovo = SharedTables.read("kosovo");
        OverlapTable turned = Tables.reordered(kosovo, java.util.List.of(2, 0, 3, 1));
        Finding one = LogLinear.of(kosovo, FEW, Progress.silent());
        Finding other = LogLinear.of(turned, FEW, Progress.silent());
        assertThat(other.total().orElseThrow().median())
                .isCloseTo(one.total().orElseThrow().median(), Percentage.withPercentage(1e-6));
    }

    @Test
    void aTableWithoutAnyModelSaysWhy() {
        OverlapTable table = Tables.of(3, 0, 0, 0, 0, 0, 0, 9);
        Finding finding = LogLinear.of(table, FEW, Progress.silent());
        assertThat(finding.total()).isEmpty();
        assertThat(finding.how().key()).isEqualTo("estimate.no-model-exists");
        assertThat(finding.gates()).hasSize(2).noneMatch(Gate::passed);
    }

    @Test
    void moreListsThanItCanFitAreRefusedWithAReason() {
        long[] counts = new long[(1 << 13) - 1];
        java.util.Arrays.fill(counts, 1);
        Finding finding = LogLinear.of(Tables.of(13, counts), FEW, Progress.silent());
        assertThat(finding.total()).isEmpty();
        assertThat(finding.how().key()).isEqualTo("estimate.too-many-lists");
    }

    /// Where a resample leaves no model, its total is infinite and counts against the gate.
    @Test
    void resamplesWithoutAnEstimateFailTheirGate() {
        OverlapTable thin = Tables.of(3, 30, 25, 1, 20, 0, 0, 1);
        Finding finding = LogLinear.of(thin, FEW, Progress.silent());
        Gate gate = finding.gates().get(1);
        assertThat(gate.name()).isEqualTo("bootstrap");
        assertThat(gate.value()).isGreaterThan(0.05);
        assertThat(gate.passed()).isFalse();
        assertThat(finding.draws().get(finding.draws().size() - 1))
                .isEqualTo(Double.POSITIVE_INFINITY);
    }
}
