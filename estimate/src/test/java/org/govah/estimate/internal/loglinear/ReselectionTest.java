package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.Progress;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.random.CountSampling;
import org.govah.estimate.internal.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReselectionTest {
    @ParameterizedTest
    @CsvSource({
        "kosovo, 120",
        "gaza3, 100",
        "spina3, 100",
        "stress_kosovo_x100, 60",
        "westernus5, 60",
        "uk5, 60",
        "neworleans8, 15"
    })
    void onEveryResampleOfAPublishedTableTheSameModelIsChosenAsByFittingAll(
            String name, int resamples) {
        sameChoices(CellCounts.of(SharedTables.read(name)), 7, resamples, name);
    }

    @Test
    void onEveryResampleOfASparseTableTheSameModelIsChosenAsByFittingAll() {
        for (long seed = 1; seed <= 12; seed++) {
            UniformRandomProvider random =
                    RandomStreams.of(seed, RandomStreams.Use.CHAPMAN, 1).getFirst();
            long[] counts = new long[15];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 40);
            }
            sameChoices(CellCounts.of(Tables.of(4, counts)), seed, 15, "seed " + seed);
        }
    }

    private static void sameChoices(CellCounts counts, long seed, int resamples, String name) {
        ModelSearch search =
                ModelSearch.of(
                        counts, new Steps(Progress.silent(), "estimate.stage-log-linear", 1));
        Reselection again = search.again();
        List<UniformRandomProvider> streams =
                RandomStreams.of(seed, RandomStreams.Use.RESAMPLING, resamples);
        for (int i = 0; i < resamples; i++) {
            double[] cells =
                    CountSampling.multinomial(
                            streams.get(i), (long) counts.total(), counts.toArray());
            CellCounts table = counts.withCells(cells);
            Optional<PoissonFit> all = byFittingAll(search.candidates(), table);
            Optional<PoissonFit> found = again.best(table);
            assertThat(found.map(PoissonFit::model))
                    .as("%s, resample %d", name, i)
                    .isEqualTo(all.map(PoissonFit::model));
            assertThat(found.map(PoissonFit::total)).isEqualTo(all.map(PoissonFit::total));
        }
    }

    private static Optional<PoissonFit> byFittingAll(
            List<PoissonFit> candidates, CellCounts table) {
        return candidates.stream()
                .map(candidate -> PoissonFit.near(candidate, table))
                .sorted(Comparator.comparingDouble(PoissonFit::bic))
                .filter(fit -> fit.provesExistence() || Existence.of(fit.model(), table).holds())
                .findFirst();
    }
}
