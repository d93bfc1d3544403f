package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.FittedModel;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Finding;
import org.junit.jupiter.api.Test;

class LogLinearFamilyTest {
    private static final EstimateSettings FEW = new EstimateSettings(3, 4, 100, 100, 40, 0.95);

    /// Eight models of three lists, by hand from the fits of each.
    @Test
    void theAverageIsTheWeightedMeanOfTheModelsTotals() {
        OverlapTable table = SharedTables.read("spina3");
        double sum = 0;
        double weights = 0;
        for (HierarchicalModel model : ModelCatalogue.of(3)) {
            PoissonFit fit = PoissonFit.of(model, CellCounts.of(table));
            double weight = Math.exp(-(fit.deviance() + 2 * model.size()) / 2);
            sum += weight * (626 + fit.nobody());
            weights += weight;
        }
        Finding finding = family(table, FEW).averageByAic();
        assertThat(finding.total().orElseThrow().median()).isCloseTo(sum / weights, within(1e-6));
        assertThat(finding.draws().kind()).isEqualTo(Draws.Kind.BOOTSTRAP);
    }

    /// A hundred times Kosovo leaves no doubt which model fits: both averages are that model.
    @Test
    void aTableThatLeavesOneModelGivesItsTotal() {
        LogLinearFamily family = family(SharedTables.read("stress_kosovo_x100"), FEW);
        Total best = family.best().total().orElseThrow();
        for (Finding average : List.of(family.averageByBic(), family.averageByAic())) {
            assertThat(average.total().orElseThrow().median())
                    .isCloseTo(best.median(), Percentage.withPercentage(0.1));
        }
    }

    /// Three models of Gaza hold the weight by BIC, one by AIC.
    @Test
    void theTwoCriteriaWeighGazaDifferently() {
        LogLinearFamily gaza = family(SharedTables.read("gaza3"), FEW);
        assertThat(gaza.averageByAic().total().orElseThrow().median())
                .isCloseTo(64_740, Percentage.withPercentage(0.1));
        assertThat(gaza.averageByBic().total().orElseThrow().median())
                .isCloseTo(66_975, Percentage.withPercentage(0.1));
    }

    @Test
    void theCatalogueOfKosovoStandsInRowsBestFirst() {
        Finding best = family(SharedTables.read("kosovo"), FEW).best();
        List<FittedModel> rows = best.workings().models();
        assertThat(rows)
                .hasSize(113)
                .isSortedAccordingTo((a, b) -> Double.compare(a.bic(), b.bic()));
        assertThat(rows.getFirst().model()).isEqualTo("[EXH ABA OSCE] [EXH HRW] [OSCE HRW]");
        assertThat(rows.getFirst().total()).isCloseTo(10_356.5, within(0.1));
        assertThat(rows).allMatch(FittedModel::exists);
        assertThat(rows.stream().mapToDouble(FittedModel::bicWeight).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(rows.stream().mapToDouble(FittedModel::aicWeight).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aModelWithoutAnEstimateHasNoTotalAndNoWeight() {
        Finding best = family(Tables.of(3, 20, 20, 6, 20, 6, 6, 0), FEW).best();
        FittedModel pairs =
                best.workings().models().stream()
                        .filter(row -> row.model().equals("[A B] [A C] [B C]"))
                        .findFirst()
                        .orElseThrow();
        assertThat(pairs.exists()).isFalse();
        assertThat(pairs.total()).isNaN();
        assertThat(pairs.bicWeight()).isZero();
    }

    @Test
    void ofSixListsTheBestModelsAreKeptAndItIsSaid() {
        EstimateSettings one = FEW.withBootstraps(1);
        Finding best = family(SharedTables.read("uk6"), one).best();
        assertThat(best.workings().models()).hasSize(ModelRows.MOST);
        assertThat(Words.in(Language.EN).say(best.how())).contains("2,000 with the best BIC");
    }

    @Test
    void everyMethodOfTheFamilySaysWhyThereIsNoNumber() {
        for (OverlapTable poor :
                List.of(
                        Tables.of(1, 50),
                        Tables.of(2, 50, 40, 20),
                        Tables.of(3, 50, 40, 0, 30, 0, 0, 0),
                        Tables.of(3, 0, 0, 0, 0, 0, 0, 9))) {
            LogLinearFamily family = family(poor, FEW);
            for (Finding finding : all(family)) {
                assertThat(finding.total()).as("%s %s", poor, finding.method()).isEmpty();
                assertThat(Words.in(Language.EN).say(finding.how())).isNotBlank();
            }
        }
    }

    @Test
    void everySentenceCanBeSaidInBothLanguages() {
        for (Finding finding : all(family(SharedTables.read("kosovo"), FEW))) {
            assertThat(Words.in(Language.EN).say(finding.how())).doesNotContain("{");
            assertThat(Words.in(Language.FA).say(finding.how())).doesNotContain("{");
        }
    }

    @Test
    void theSameSeedGivesTheSameDrawsAndAnotherSeedOthers() {
        OverlapTable kosovo = SharedTables.read("kosovo");
        List<Finding> one = all(family(kosovo, FEW));
        List<Finding> same = all(family(kosovo, FEW));
        List<Finding> other = all(family(kosovo, new EstimateSettings(4, 4, 100, 100, 40, 0.95)));
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).draws().chain(0)).isEqualTo(same.get(i).draws().chain(0));
            assertThat(one.get(i).draws().chain(0)).isNotEqualTo(other.get(i).draws().chain(0));
        }
    }

    @Test
    void tenTimesThePeopleNarrowTheIntervalOfAFixedModel() {
        OverlapTable kosovo = SharedTables.read("kosovo");
        OverlapTable tenfold = Tables.each(kosovo, count -> 10 * count);
        HierarchicalModel model = HierarchicalModel.of(4, List.of(3, 5, 6, 7, 9, 12));
        ProfileInterval few = profile(model, CellCounts.of(kosovo));
        ProfileInterval many = profile(model, CellCounts.of(tenfold));
        assertThat((many.high() - many.low()) / 10)
                .isCloseTo((few.high() - few.low()) / Math.sqrt(10), Percentage.withPercentage(5));
    }

    @Test
    void strataWithTheSameRatesMergedGiveTheSumOfTheirTotals() {
        OverlapTable kosovo = SharedTables.read("kosovo");
        for (HierarchicalModel model : ModelCatalogue.of(4)) {
            double one = PoissonFit.of(model, CellCounts.of(kosovo)).total();
            double three =
                    PoissonFit.of(model, CellCounts.of(Tables.each(kosovo, c -> 3 * c))).total();
            double merged =
                    PoissonFit.of(model, CellCounts.of(Tables.each(kosovo, c -> 4 * c))).total();
            assertThat(merged).isCloseTo(one + three, Percentage.withPercentage(1e-6));
        }
    }

    @Test
    void countsOfABillionGiveFiniteNumbers() {
        OverlapTable kosovo = Tables.each(SharedTables.read("kosovo"), count -> 1_000_000 * count);
        for (Finding finding : all(family(kosovo, FEW))) {
            Total total = finding.total().orElseThrow();
            assertThat(total.median()).isFinite().isGreaterThan(4.4e9);
            assertThat(total.high()).isFinite();
        }
    }

    private static ProfileInterval profile(HierarchicalModel model, CellCounts counts) {
        return ProfileInterval.of(PoissonFit.of(model, counts), counts, 0.95).orElseThrow();
    }

    private static LogLinearFamily family(OverlapTable table, EstimateSettings settings) {
        return new LogLinearFamily(table, settings, Progress.silent());
    }

    private static List<Finding> all(LogLinearFamily family) {
        return Stream.of(
                        family.best(),
                        family.averageByBic(),
                        family.averageByAic(),
                        family.stepwise())
                .toList();
    }
}
