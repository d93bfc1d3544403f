package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.govah.estimate.Tables;
import org.junit.jupiter.api.Test;

class PairTailsTest {
    @Test
    void theTailIsTheSmallerOfTheTwo() {
        for (double mean : new double[] {0.2, 3.7, 40, 900}) {
            PoissonDistribution poisson = PoissonDistribution.of(mean);
            for (int count : new int[] {0, 1, 3, 4, 30, 55, 850, 960}) {
                double lower = poisson.cumulativeProbability(count);
                double upper = count == 0 ? 1 : poisson.survivalProbability(count - 1);
                double smaller = Math.min(lower, upper);
                if (smaller > 1e-250) {
                    assertThat(PairTails.logTail(count, mean))
                            .as("count %d, mean %s", count, mean)
                            .isCloseTo(Math.log(smaller), within(1e-7 * (1 - Math.log(smaller))));
                }
            }
        }
    }

    @Test
    void tailsTooSmallForANumberKeepTheirOrder() {
        assertThat(PairTails.logTail(100_000, 1_000))
                .isLessThan(PairTails.logTail(90_000, 1_000))
                .isGreaterThan(Double.NEGATIVE_INFINITY);
        assertThat(PairTails.logTail(0, 5_000)).isCloseTo(-5_000, within(1e-9));
    }

    /// Where the series gives way to the signed root of the deviance the two agree.
    @Test
    void theTailIsContinuousWhereTheFormulaChangesAndFiniteForABillion() {
        for (double away : new double[] {-5_000, -2_500, 2_500, 5_000}) {
            double below = PairTails.logTail(Math.rint(999_999 + away), 999_999);
            double above = PairTails.logTail(Math.rint(1_000_001 + away), 1_000_001);
            assertThat(above).isCloseTo(below, within(2e-3));
        }
        assertThat(PairTails.logTail(1e9, 1e9)).isCloseTo(Math.log(0.5), within(1e-3));
        assertThat(PairTails.logTail(2e9, 1e9)).isFinite().isLessThan(-1e8);
    }

    @Test
    void thePairThatStandsOutMostComesFirst() {
        CellCounts table = CellCounts.of(Tables.of(3, 100, 100, 60, 100, 10, 12, 5));
        PoissonFit main = PoissonFit.of(HierarchicalModel.of(3, List.of()), table);
        List<PairTails.Pair> pairs = PairTails.of(main);
        assertThat(pairs)
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> Double.compare(a.logTail(), b.logTail()));
        assertThat(pairs.getFirst().set()).isEqualTo(3);
        assertThat(PairTails.of(PoissonFit.of(HierarchicalModel.of(3, List.of(3)), table)))
                .extracting(PairTails.Pair::set)
                .containsExactlyInAnyOrder(5, 6);
    }
}
