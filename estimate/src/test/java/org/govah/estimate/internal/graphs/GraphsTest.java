package org.govah.estimate.internal.graphs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.AveragedGraph;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.Priors;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GraphsTest {
    private static final EstimateSettings USUAL = EstimateSettings.usual(1);
    private static final EstimateSettings SATURATED =
            USUAL.with(priors(OptionalDouble.empty(), true));

    /// dga 2.0.2 with delta 2^-J on every whole number to 30n (measured, field note section 3).
    @ParameterizedTest
    @CsvSource({
        "kosovo, 12595, 9827, 16544",
        "uk5, 22990, 10387, 33510",
        "spina3, 731, 694, 787",
        "westernus5, 2133, 1343, 3871",
        "neworleans5, 847, 529, 1590"
    })
    void withTheSaturatedGraphItAgreesWithDga(String name, double mid, double low, double high) {
        OverlapTable table = SharedTables.read(name);
        Total total = cut(table, SATURATED, 30).total().orElseThrow();
        Percentage near = Percentage.withPercentage(0.1);
        assertThat(total.median()).isCloseTo(mid, near);
        assertThat(total.low()).isCloseTo(low, near);
        assertThat(total.high()).isCloseTo(high, near);
    }

    @Test
    void kosovoGivesItsWeightToTheGraphThatTheFieldKnows() {
        Finding finding = found(SharedTables.read("kosovo"), USUAL);
        AveragedGraph best = finding.workings().graphs().getFirst();
        assertThat(best.graph()).isEqualTo("[EXH ABA OSCE] [EXH OSCE HRW]");
        assertThat(best.weight()).isEqualTo(0.986, within(0.001));
        AveragedGraph last = finding.workings().graphs().getLast();
        assertThat(last.graph()).isEqualTo("[EXH ABA OSCE HRW]");
        assertThat(last.averaged()).isFalse();
        assertThat(last.tailExponent()).isEqualTo(0.0625 - 2, within(1e-12));
        assertThat(gate(finding, "saturated").value()).isEqualTo(last.weight()).isLessThan(1e-5);
        assertThat(gate(finding, "graph-tail").passed()).isTrue();
    }

    @Test
    void gazaAsksForTheGraphThatSaysNothingSoItsGateFails() {
        Gate gate = gate(found(SharedTables.read("gaza3"), USUAL), "saturated");
        assertThat(gate.passed()).isFalse();
        assertThat(gate.value()).isEqualTo(0.76, within(0.01));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("kosovo", USUAL),
                Arguments.of("kosovo", USUAL.with(priors(OptionalDouble.of(1), true))),
                Arguments.of("spina3", USUAL.with(priors(OptionalDouble.of(0.5), true))),
                Arguments.of("gaza3", USUAL),
                Arguments.of("artificial3", USUAL),
                Arguments.of("westernus5", USUAL),
                Arguments.of("neworleans5", USUAL),
                Arguments.of("netherlands5", USUAL));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void itsGridGivesTheSameQuantilesAsEveryInteger(String name, EstimateSettings settings) {
        OverlapTable table = SharedTables.read(name);
        Total total = cut(table, settings, 12).total().orElseThrow();
        EveryInteger every = EveryInteger.of(table, settings.priors(), 12 * table.observed());
        agree(total.median(), every.quantile(0.5));
        agree(total.low(), every.quantile(0.025));
        agree(total.high(), every.quantile(0.975));
    }

    /// To 0.05 % of the unseen or a person, whichever is more.
    private static void agree(double found, double expected) {
        assertThat(found).isEqualTo(expected, within(Math.max(1, 0.0005 * expected)));
    }

    @Test
    void theDrawsAreEvenlySpacedQuantilesOfThePosterior() {
        Finding finding = found(SharedTables.read("kosovo"), USUAL);
        Draws draws = finding.draws();
        Total total = finding.total().orElseThrow();
        assertThat(draws.kind()).isEqualTo(Draws.Kind.POSTERIOR);
        assertThat(draws.size()).isEqualTo(USUAL.allDraws());
        assertThat(draws.get(0)).isGreaterThan(4_400);
        assertThat(draws.get(draws.size() - 1)).isFinite();
        Total ofDraws = draws.total(0.95);
        Percentage near = Percentage.withPercentage(0.05);
        assertThat(ofDraws.median()).isCloseTo(total.median(), near);
        assertThat(ofDraws.low()).isCloseTo(total.low(), near);
        assertThat(ofDraws.high()).isCloseTo(total.high(), near);
    }

    @Test
    void theOrderOfTheListsChangesNothing() {
        OverlapTable table = SharedTables.read("uk5");
        OverlapTable moved = Tables.reordered(table, List.of(3, 0, 4, 2, 1));
        Finding first = found(table, USUAL);
        Finding second = found(moved, USUAL);
        Total a = first.total().orElseThrow();
        Total b = second.total().orElseThrow();
        assertThat(b.median()).isEqualTo(a.median(), within(1e-5 * a.median()));
        assertThat(b.low()).isEqualTo(a.low(), within(1e-5 * a.low()));
        assertThat(b.high()).isEqualTo(a.high(), within(1e-5 * a.high()));
    }

    @Test
    void theSameTableGivesTheSameDraws() {
        OverlapTable table = SharedTables.read("uk6");
        double[] first = found(table, USUAL).draws().chain(0);
        assertThat(found(table, USUAL).draws().chain(0)).isEqualTo(first);
    }

    @Test
    void tenTimesThePeopleNarrowTheIntervalByTheRootOfTen() {
        OverlapTable table = Tables.of(3, 400, 300, 120, 350, 130, 110, 90);
        double width = relative(found(table, USUAL));
        double tenfold = relative(found(Tables.each(table, count -> 10 * count), USUAL));
        assertThat(width / tenfold).isEqualTo(Math.sqrt(10), within(0.6));
    }

    private static double relative(Finding finding) {
        Total total = finding.total().orElseThrow();
        return (total.high() - total.low()) / total.median();
    }

    /// Independent lists with chances 0.4, 0.3 and 0.5 leave 0.21 unseen; the interval is about
    /// 1e-4 of the total wide.
    @Test
    void aThousandMillionPeopleAreCountedAsWellAsAThousand() {
        long all = 1_000_000_000;
        OverlapTable table =
                Tables.of(
                        3,
                        Math.round(all * 0.4 * 0.7 * 0.5),
                        Math.round(all * 0.6 * 0.3 * 0.5),
                        Math.round(all * 0.4 * 0.3 * 0.5),
                        Math.round(all * 0.6 * 0.7 * 0.5),
                        Math.round(all * 0.4 * 0.7 * 0.5),
                        Math.round(all * 0.6 * 0.3 * 0.5),
                        Math.round(all * 0.4 * 0.3 * 0.5));
        Finding finding = found(table, USUAL);
        Total total = finding.total().orElseThrow();
        assertThat(total.median()).isCloseTo((double) all, Percentage.withPercentage(0.01));
        assertThat(total.low()).isLessThan((double) all).isGreaterThan(0.999 * all);
        assertThat(total.high()).isGreaterThan((double) all).isLessThan(1.001 * all);
        assertThat(gate(finding, "graph-tail").passed()).isTrue();
    }

    @Test
    void twoListsHaveOneGraphBesideTheSaturated() {
        Finding finding = found(Tables.of(2, 80, 60, 40), USUAL);
        assertThat(finding.workings().graphs())
                .extracting(AveragedGraph::graph)
                .containsExactly("[A] [B]", "[A B]");
        double lincoln = 120.0 * 100 / 40;
        assertThat(finding.total().orElseThrow().median())
                .isCloseTo(lincoln, Percentage.withPercentage(2));
    }

    @Test
    void poorTablesGiveANumberOrAReasonNeverAnError() {
        List<OverlapTable> poor =
                List.of(
                        Tables.of(1, 5),
                        Tables.of(2, 5, 5),
                        Tables.of(2, 0, 0, 1),
                        Tables.of(3, 0, 0, 0, 0, 0, 0, 9),
                        Tables.of(3, 5, 4, 3, 6),
                        Tables.of(3, 1, 0, 0, 0, 0, 1),
                        Tables.of(4, 100, 100, 1, 100),
                        Tables.of(3, 1_000_000_000_000L, 3, 1, 1_000_000_000_000L, 0, 0, 1),
                        SharedTables.read("artificial3"));
        for (OverlapTable table : poor) {
            for (EstimateSettings settings : List.of(USUAL, SATURATED)) {
                Finding finding = found(table, settings);
                assertThat(finding.gates()).as(table.toString()).hasSize(2);
                finding.total()
                        .ifPresent(total -> {
                            assertThat(total.low())
                                    .isGreaterThanOrEqualTo((double) table.observed());
                            assertThat(total.low()).isLessThanOrEqualTo(total.median());
                            assertThat(total.median()).isLessThanOrEqualTo(total.high());
                            assertThat(total.high()).isFinite();
                        });
                assertThat(finding.total().isPresent())
                        .as(table.toString())
                        .isEqualTo(finding.how().key().equals("estimate.and-then"));
            }
        }
    }

    /// A list that nobody else's people are on: nothing but the prior bounds its share, and with a
    /// prior of next to nothing nothing does.
    @Test
    void graphsThatNothingBoundsAreNeverAveraged() {
        OverlapTable apart = Tables.of(3, 50, 40, 20, 30, 0, 0, 0);
        Priors next = priors(OptionalDouble.of(1e-30), false);
        Finding finding = found(apart, USUAL.with(next));
        assertThat(finding.workings().graphs())
                .allSatisfy(
                        graph -> assertThat(graph.averaged()).isEqualTo(graph.tailExponent() < -1));
        assertThat(finding.workings().graphs()).anyMatch(graph -> !graph.averaged());
    }

    private static Finding found(OverlapTable table, EstimateSettings settings) {
        return Graphs.of(table, settings, Progress.silent());
    }

    private static Finding cut(OverlapTable table, EstimateSettings settings, int times) {
        double largest = (double) (times * table.observed());
        return Graphs.of(table, settings, Progress.silent(), OptionalDouble.of(largest));
    }

    private static Gate gate(Finding finding, String name) {
        return finding.gates().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Priors priors(OptionalDouble delta, boolean saturated) {
        Priors u = Priors.USUAL;
        return new Priors(
                u.alphaShape(),
                u.alphaRate(),
                u.onList(),
                u.notOnList(),
                u.classes(),
                delta,
                saturated);
    }
}
