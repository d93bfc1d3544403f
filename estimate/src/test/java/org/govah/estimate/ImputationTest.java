package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.govah.core.Progress;
import org.govah.core.model.CaptureHistories;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

class ImputationTest {
    private static final List<String> LISTS = List.of("A", "B", "C");
    private static final List<String> FIELDS = List.of("place", "sex");
    private static final StrataSettings SETTINGS = StrataSettings.usual(20260108);

    private static CaptureHistories.Row row(int history, String place, String sex, long count) {
        return new CaptureHistories.Row(history, List.of(place, sex), count);
    }

    private static CaptureHistories of(CaptureHistories.Row... rows) {
        return new CaptureHistories(LISTS, FIELDS, List.of(rows));
    }

    /// On A and B nine in ten are of the north, on C one in ten; half have no place.
    private static CaptureHistories halfMissing() {
        return of(
                row(3, "north", "f", 900),
                row(3, "south", "f", 100),
                row(3, "", "f", 1_000),
                row(4, "north", "f", 100),
                row(4, "south", "f", 900),
                row(4, "", "f", 1_000));
    }

    /// The total is twice the people observed, give or take little; who is in the north counts four
    /// times.
    private static Panel twice(OverlapTable table, EstimateSettings settings, Progress progress) {
        double factor = table.count(3) > table.count(4) ? 4 : 2;
        double[] totals = new double[1_000];
        Random random = new Random(3);
        for (int i = 0; i < totals.length; i++) {
            totals[i] = factor * table.observed() * Math.exp(0.01 * random.nextGaussian());
        }
        Draws draws = new Draws(Draws.Kind.POSTERIOR, totals);
        return new Panel(
                table,
                List.of(),
                List.of(),
                Optional.of(new Headline(draws.total(0.95), draws, Headline.OF)),
                Workings.NONE,
                Verdict.PUBLISHABLE);
    }

    private static Imputation imputed(CaptureHistories histories, int imputations) {
        return Imputation.of(
                histories,
                List.of("place"),
                imputations,
                SETTINGS,
                ImputationTest::twice,
                Progress.silent());
    }

    @Test
    void theTableAndTheStrataHoldEverybodyOnce() {
        CaptureHistories histories = halfMissing();
        assertThat(histories.table().observed()).isEqualTo(4_000);
        assertThat(histories.table().count(3)).isEqualTo(2_000);
        assertThat(histories.missing(List.of("place"))).isEqualTo(2_000);
        assertThat(histories.missing(List.of("sex"))).isEqualTo(0);
        StratifiedTable known = StratifiedTable.of(histories, List.of("place")).orElseThrow();
        assertThat(known.observed()).isEqualTo(2_000);
        assertThat(known.strata())
                .extracting(StratifiedTable.Stratum::name)
                .containsExactly("north", "south");
        assertThat(known.strata().getFirst().table().count(4)).isEqualTo(100);
        assertThat(known.strata().getFirst().fields()).containsEntry("place", "north");
        StratifiedTable both = StratifiedTable.of(histories, FIELDS).orElseThrow();
        assertThat(both.strata().getFirst().name()).isEqualTo("north · f");
    }

    @Test
    void whereAFieldIsMissingForAllThereAreNoStrata() {
        assertThat(StratifiedTable.of(of(row(1, "", "m", 5)), List.of("place"))).isEmpty();
        StratifiedTable one =
                Imputation.tables(of(row(1, "", "m", 5)), List.of("place"), 1, 1).getFirst();
        assertThat(one.observed()).isEqualTo(5);
    }

    @Test
    void missingValuesAreDrawnLikeThoseOfPeopleWithTheSameLists() {
        double onBoth = 0;
        double onThird = 0;
        for (StratifiedTable table : Imputation.tables(halfMissing(), List.of("place"), 200, 11)) {
            assertThat(table.merged()).isEqualTo(halfMissing().table());
            OverlapTable north = table.strata().getFirst().table();
            onBoth += (north.count(3) - 900) / 200.0;
            onThird += (north.count(4) - 100) / 200.0;
        }
        // a Dirichlet of 1,001 people and 1,000 dealt: standard deviation 13.4, of a mean .95
        assertThat(onBoth).isCloseTo(900, within(4.0));
        assertThat(onThird).isCloseTo(100, within(4.0));
    }

    /// Proper imputation: the shares are drawn too, so counts vary more than a binomial's.
    @Test
    void imputationsVaryByWhatIsNotKnownOfTheShares() {
        double squares = 0;
        int many = 400;
        for (StratifiedTable table : Imputation.tables(halfMissing(), List.of("place"), many, 12)) {
            double off = table.strata().getFirst().table().count(3) - 1_800;
            squares += off * off / many;
        }
        double binomial = 1_000 * 0.9 * 0.1;
        assertThat(squares).isBetween(1.6 * binomial, 2.4 * binomial);
    }

    @Test
    void aThinGroupFallsBackToTheSameListsAndThenToAll() {
        // of those on A and B, one man of the south; all others there are women of the north
        CaptureHistories histories =
                of(row(3, "south", "m", 1), row(3, "north", "f", 999), row(3, "", "m", 1_000));
        OverlapTable south =
                Imputation.tables(histories, List.of("place"), 1, 5)
                        .getFirst()
                        .strata()
                        .getLast()
                        .table();
        assertThat(south.observed()).isLessThan(20);
        // nobody on C has a place, so that of all is taken
        CaptureHistories other = of(row(3, "north", "f", 1_000), row(4, "", "f", 50));
        assertThat(Imputation.tables(other, List.of("place"), 1, 5).getFirst().strata()).hasSize(1);
    }

    @Test
    void twoMissingFieldsAreFilledTogetherAsTheyGoTogether() {
        // men are of the north, women of the south
        CaptureHistories histories =
                of(row(1, "north", "m", 500), row(1, "south", "f", 500), row(1, "", "", 1_000));
        StratifiedTable table = Imputation.tables(histories, FIELDS, 1, 6).getFirst();
        long apart =
                table.strata().stream()
                        .filter(s -> s.name().equals("north · f") || s.name().equals("south · m"))
                        .mapToLong(s -> s.table().observed())
                        .sum();
        assertThat(apart).isLessThan(20);
        assertThat(table.observed()).isEqualTo(2_000);
    }

    @Test
    void theTotalIsTheMixtureOfTheImputations() {
        Imputation imputation = imputed(halfMissing(), Imputation.USUAL);
        assertThat(imputation.imputations()).isEqualTo(20);
        assertThat(imputation.missing()).isEqualTo(2_000);
        assertThat(imputation.each()).hasSize(20);
        assertThat(imputation.atLeast()).isFalse();
        // 4 x 2,000 in the north, 2 x 2,000 in the south
        assertThat(imputation.total().median()).isCloseTo(12_000, within(60.0));
        assertThat(imputation.share()).isBetween(0.02, 0.9);
        assertThat(imputation.combined().high()).isCloseTo(imputation.total().high(), within(90.0));
        for (Language language : Language.values()) {
            assertThat(Words.in(language).say(imputation.says())).containsPattern("20|۲۰");
        }
    }

    @Test
    void whereNothingIsMissingThereIsOneImputationAndNoShare() {
        Imputation imputation = imputed(of(row(3, "north", "f", 300), row(4, "south", "m", 5)), 20);
        assertThat(imputation.imputations()).isEqualTo(1);
        assertThat(imputation.share()).isEqualTo(0);
        assertThat(imputation.says().key()).isEqualTo("estimate.nothing-missing");
    }

    @Test
    void theOrderOfTheRowsAndWhetherTheyAreMergedLeaveNoTrace() {
        List<CaptureHistories.Row> apart = new ArrayList<>();
        for (CaptureHistories.Row row : halfMissing().rows()) {
            for (int i = 0; i < row.count() / 100; i++) {
                apart.add(new CaptureHistories.Row(row.history(), row.values(), 100));
            }
        }
        List<StratifiedTable> expected = Imputation.tables(halfMissing(), List.of("place"), 3, 7);
        for (long seed = 1; seed <= 5; seed++) {
            Collections.shuffle(apart, new Random(seed));
            assertThat(
                            Imputation.tables(
                                    new CaptureHistories(LISTS, FIELDS, apart),
                                    List.of("place"),
                                    3,
                                    7))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void rowsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> of(row(8, "", "", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> row(0, "", "", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> row(1, "", "", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new CaptureHistories(
                                LISTS, FIELDS, List.of(new CaptureHistories.Row(1, List.of("x")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StratifiedTable.of(halfMissing(), List.of("height")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
