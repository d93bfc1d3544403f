package org.govah.estimate.internal.graphs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkedGraphsTest {
    private static final EstimateSettings USUAL = EstimateSettings.usual(1);

    /// HRDAG's latent class gives 696 (502-1,030) here; no program averages graphs of eight lists.
    @Test
    void eightListsOfNewOrleansAreAveragedByChains() {
        Finding finding = Graphs.of(SharedTables.read("neworleans8"), USUAL, Progress.silent());
        Total total = finding.total().orElseThrow();
        assertThat(total.median()).isBetween(600.0, 1_100.0);
        assertThat(finding.diagnostics().rHat()).isPresent();
        assertThat(finding.diagnostics().settings()).containsKeys("chains", "steps", "leastFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kosovo", "uk5", "westernus5", "uk6"})
    void chainsFindWhatLookingAtAllGraphsGives(String name) {
        OverlapTable table = SharedTables.read(name);
        Margins margins = new Margins(table, OptionalDouble.empty());
        Steps steps = new Steps(Progress.silent(), "estimate.stage-graphs", 4);
        WalkedGraphs walked = WalkedGraphs.of(margins, USUAL, steps);
        TotalCdf cdf = cdf(walked, margins, steps);
        TotalCdf exact = cdf(AllGraphs.of(margins.lists()).withoutSaturated(), margins, steps);
        for (double p : new double[] {0.025, 0.5, 0.975}) {
            assertThat(cdf.quantile(p))
                    .as("%s at %s, found %s of %s", name, p, walked.size(), walked.leastFound())
                    .isCloseTo(
                            exact.quantile(p),
                            Percentage.withPercentage(walked.leastFound() < 0.9 ? 3 : 1));
        }
    }

    private static TotalCdf cdf(GraphSet graphs, Margins margins, Steps steps) {
        Screening screening = Screening.of(graphs, margins, steps);
        return GraphAverage.of(graphs, margins, screening, OptionalDouble.empty()).cdf();
    }

    /// Twenty independent lists with different chances, most people on none or one.
    @Test
    void twentyListsAreEstimatedWithoutTouchingAMillionCells() {
        long seed = 20261122;
        UniformRandomProvider random =
                RandomStreams.of(seed, RandomStreams.Use.RESAMPLING, 1).getFirst();
        Map<Integer, Long> cells = new HashMap<>();
        int people = 1_500;
        for (int i = 0; i < people; i++) {
            int history = 0;
            for (int j = 0; j < 20; j++) {
                history |= random.nextDouble() < 0.02 + 0.004 * j ? 1 << j : 0;
            }
            if (history != 0) {
                cells.merge(history, 1L, Long::sum);
            }
        }
        List<String> names = new ArrayList<>();
        for (int j = 0; j < 20; j++) {
            names.add("L" + j);
        }
        SortedMap<Integer, Long> sorted = new TreeMap<>(cells);
        OverlapTable table = new OverlapTable(names, sorted);
        Finding finding = Graphs.of(table, USUAL, Progress.silent());
        Total total = finding.total().orElseThrow();
        assertThat(total.median())
                .as("seed %s, %s", seed, finding.diagnostics())
                .isCloseTo(people, Percentage.withPercentage(15));
    }

    @Test
    void chainsThatStandStillAtOnePlaceAgreeAndAtTwoPlacesDoNot() {
        double[] here = new double[40];
        double[] there = new double[40];
        java.util.Arrays.fill(there, 1);
        assertThat(WalkedGraphs.rHat(new double[][] {here, here})).isEqualTo(1);
        assertThat(WalkedGraphs.rHat(new double[][] {here, there})).isInfinite();
        assertThat(
                        WalkedGraphs.rHat(
                                new double[][] {
                                    {0, 1, 0, 1, 0, 1, 0, 1}, {1, 0, 1, 0, 1, 0, 1, 0}
                                }))
                .isEqualTo(1, within(0.5));
    }
}
