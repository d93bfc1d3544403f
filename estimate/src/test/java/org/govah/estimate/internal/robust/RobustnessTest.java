package org.govah.estimate.internal.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.Headline;
import org.govah.estimate.LeftOut;
import org.govah.estimate.PairDependence;
import org.govah.estimate.Prediction;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.Total;
import org.junit.jupiter.api.Test;

class RobustnessTest {
    private static final EstimateSettings SETTINGS = new EstimateSettings(1, 4, 300, 500, 50, 0.95);

    /// Says that the total is so many times the people observed, but for lists of one name.
    private record Fake(double times, String without, double reach) implements PartEstimator {
        @Override
        public Optional<Headline> headline(OverlapTable table, EstimateSettings settings) {
            boolean known = without.isEmpty() || table.lists().contains(without);
            return known ? Optional.of(mixture(times * table.observed())) : Optional.empty();
        }

        @Override
        public Optional<Total> logLinear(OverlapTable table, EstimateSettings settings) {
            double point = times * table.observed();
            return Optional.of(new Total(point, 0, Double.POSITIVE_INFINITY, 0.95));
        }

        @Override
        public Optional<Total> latentClass(OverlapTable table, EstimateSettings settings) {
            return graphs(table, settings);
        }

        @Override
        public Optional<Total> graphs(OverlapTable table, EstimateSettings settings) {
            double point = times * table.observed();
            return Optional.of(new Total(point, point / reach, point * reach, 0.95));
        }
    }

    private static Headline mixture(double total) {
        Draws draws = new Draws(Draws.Kind.POSTERIOR, new double[] {total});
        return new Headline(draws.total(0.95), draws, Headline.OF);
    }

    private static Robustness of(OverlapTable table, double total, PartEstimator estimator) {
        return Robustness.of(
                table, Optional.of(mixture(total)), SETTINGS, estimator, Progress.silent());
    }

    private static Gate gate(Robustness robustness, String name) {
        return robustness.gates().stream()
                .filter(gate -> gate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Four lists: 10 people only on each, 100 on each pair, nobody else: 640 in all; 1,000 are
    /// claimed. Without a list 630 are left; on each list are 310, 300 of them on others.
    private static OverlapTable pairsOnly() {
        return Tables.of(4, 10, 10, 100, 10, 100, 100, 0, 10, 100, 100, 0, 100);
    }

    @Test
    void theOddsRatioOfTwoListsIsThatOfThePeopleOnOthers() {
        // A and B among those on C: both 4, A alone 9, B alone 19, neither 99; half a person added
        OverlapTable table = Tables.of(3, 50, 60, 70, 99, 9, 19, 4);
        List<PairDependence> pairs = Pairs.of(table, 0.95);
        assertThat(pairs).hasSize(3);
        PairDependence first = pairs.getFirst();
        assertThat(first.first()).isEqualTo("A");
        assertThat(first.second()).isEqualTo("B");
        assertThat(first.people()).isEqualTo(131);
        double odds = 4.5 * 99.5 / (9.5 * 19.5);
        double sd = Math.sqrt(1 / 4.5 + 1 / 99.5 + 1 / 9.5 + 1 / 19.5);
        assertThat(first.oddsRatio()).isCloseTo(odds, within(1e-9));
        assertThat(first.low()).isCloseTo(odds * Math.exp(-1.959964 * sd), within(1e-5));
        assertThat(first.high()).isCloseTo(odds * Math.exp(1.959964 * sd), within(1e-5));
    }

    @Test
    void independentListsNeitherAttractNorRepel() {
        // chances 1/2, 1/3, 1/4, 1/5 among 120,000
        TreeMap<Integer, Long> cells = new TreeMap<>();
        double[] on = {1 / 2.0, 1 / 3.0, 1 / 4.0, 1 / 5.0};
        for (int x = 1; x < 16; x++) {
            double chance = 1;
            for (int j = 0; j < 4; j++) {
                chance *= (x >>> j & 1) == 1 ? on[j] : 1 - on[j];
            }
            cells.put(x, Math.round(120_000 * chance));
        }
        OverlapTable table = new OverlapTable(List.of("A", "B", "C", "D"), cells);
        assertThat(Pairs.of(table, 0.95))
                .hasSize(6)
                .allSatisfy(pair -> assertThat(pair.oddsRatio()).isCloseTo(1, within(0.01)))
                .allSatisfy(pair -> assertThat(pair.low()).isLessThan(1))
                .allSatisfy(pair -> assertThat(pair.high()).isGreaterThan(1));
    }

    @Test
    void twoListsHaveNoOthersAndThreeHavePairsButNothingIsLeftOut() {
        Robustness two = of(Tables.of(2, 10, 10, 5), 30, new Fake(2, "", 1.1));
        assertThat(two.workings().pairs()).isEmpty();
        Robustness three = of(Tables.of(3, 90, 80, 30, 70, 20, 20, 10), 900, new Fake(2, "", 1.1));
        assertThat(three.workings().pairs()).hasSize(3);
        assertThat(three.gates()).extracting(Gate::name).containsExactly("hidden-class");
        assertThat(three.workings().leftOut()).isEmpty();
    }

    @Test
    void peopleOnlyOnTheListLeftOutLeaveTheTable() {
        OverlapTable kosovo = SharedTables.read("kosovo");
        for (int list = 0; list < 4; list++) {
            OverlapTable rest = ListsLeftOut.without(kosovo, list, history -> true);
            assertThat(rest.lists()).hasSize(3).doesNotContain(kosovo.lists().get(list));
            assertThat(rest.observed()).isEqualTo(kosovo.observed() - kosovo.count(1 << list));
            for (String other : rest.lists()) {
                assertThat(rest.onAll(1 << rest.lists().indexOf(other)))
                        .isEqualTo(kosovo.onAll(1 << kosovo.lists().indexOf(other)));
            }
        }
    }

    @Test
    void theGateIsTheLargestFactorInEitherDirection() {
        OverlapTable table = pairsOnly();
        Robustness below = of(table, 1_000, new Fake(1, "", 1.1));
        assertThat(below.workings().leftOut())
                .extracting(LeftOut::list)
                .containsExactly("A", "B", "C", "D");
        assertThat(gate(below, "leave-one-out").value()).isCloseTo(1_000 / 630.0, within(1e-9));
        Robustness above = of(table, 100, new Fake(1, "", 1.1));
        assertThat(gate(above, "leave-one-out").value()).isCloseTo(6.3, within(1e-9));
        assertThat(gate(above, "leave-one-out").passed()).isFalse();
        Total point = above.workings().leftOut().getFirst().logLinear().orElseThrow();
        assertThat(point).isEqualTo(new Total(630, 630, 630, 0.95));
    }

    @Test
    void aTableThatGivesNoNumberWithoutAListFailsAndNamesTheList() {
        // without D there is no number for the rest
        Gate gate = gate(of(pairsOnly(), 1_000, new Fake(1, "D", 1.1)), "leave-one-out");
        assertThat(gate.passed()).isFalse();
        assertThat(gate.says().arguments().toString())
                .contains("estimate.no-number-without")
                .contains("[D]");
        Robustness none =
                Robustness.of(
                        pairsOnly(),
                        Optional.empty(),
                        SETTINGS,
                        new Fake(1, "", 1),
                        Progress.silent());
        assertThat(gate(none, "leave-one-out").says().arguments().toString())
                .contains("estimate.no-mixture");
    }

    @Test
    void eachListIsPredictedFromItsPeopleOnOthers() {
        // here everybody is on exactly two, so on two others is nobody
        assertThat(of(pairsOnly(), 1_000, new Fake(1, "", 1.1)).workings().predictions())
                .allMatch(row -> row.predicted().isEmpty() && row.known() == 310);
        // on all four lists 40, on A alone 60: A has 100, 40 of them on three others
        OverlapTable table = Tables.of(4, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40);
        Robustness robust = of(table, 120, new Fake(2, "", 1.1));
        List<Prediction> rows = robust.workings().predictions();
        assertThat(rows.getFirst().known()).isEqualTo(100);
        assertThat(rows.getFirst().predicted().orElseThrow().median()).isEqualTo(80);
        // A: 100 / 88; B, C, D: 40 known, 80/1.1 at least predicted
        assertThat(gate(robust, "consistency").value()).isCloseTo(80 / 1.1 / 40, within(1e-9));
    }

    @Test
    void listsWithFewPeopleOnOthersAreNotPredictedAndWithNoneThereIsNoSuchGate() {
        OverlapTable few = Tables.of(4, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 29);
        Robustness robust = of(few, 120, new Fake(2, "", 1.1));
        assertThat(robust.workings().predictions()).allMatch(row -> row.predicted().isEmpty());
        assertThat(robust.gates()).extracting(Gate::name).doesNotContain("consistency");
    }

    @Test
    void anIntervalThatHoldsTheKnownSizeIsNotOff() {
        Total interval = new Total(100, 80, 120, 0.95);
        assertThat(Predictions.off(80, interval)).isEqualTo(1);
        assertThat(Predictions.off(120, interval)).isEqualTo(1);
        assertThat(Predictions.off(240, interval)).isEqualTo(2);
        assertThat(Predictions.off(40, interval)).isEqualTo(2);
    }

    @Test
    void theOrderOfTheListsChangesNeitherGateNorPairs() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            long[] counts = new long[15];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = random.nextInt(60);
            }
            OverlapTable table = Tables.of(4, counts);
            OverlapTable other = Tables.reordered(table, List.of(2, 0, 3, 1));
            Robustness one = of(table, 900, new Fake(2, "", 1.1));
            Robustness two = of(other, 900, new Fake(2, "", 1.1));
            assertThat(two.gates()).as("seed %d", seed).isEqualTo(one.gates());
            double[] before =
                    one.workings().pairs().stream()
                            .mapToDouble(PairDependence::oddsRatio)
                            .sorted()
                            .toArray();
            double[] after =
                    two.workings().pairs().stream()
                            .mapToDouble(PairDependence::oddsRatio)
                            .sorted()
                            .toArray();
            assertThat(after).as("seed %d", seed).containsExactly(before, within(1e-9));
        }
    }
}
