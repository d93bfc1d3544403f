package org.govah.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.govah.link.StratifiedQuality.Cells;
import org.junit.jupiter.api.Test;

final class StratifiedQualityTest {
    @Test
    void aStratumCountsByItsSizeNotByItsLabels() {
        StratifiedQuality quality =
                StratifiedQuality.of(
                        List.of(new Cells(900, 9, 1, 0, 0), new Cells(100, 0, 0, 5, 5)));
        assertThat(quality.precision().estimate()).isCloseTo(0.9, within(1e-9));
        assertThat(quality.recall().estimate()).isCloseTo(810.0 / 860, within(1e-9));
    }

    @Test
    void whereNobodyWasMissedRecallStillHasALowerBound() {
        StratifiedQuality quality =
                StratifiedQuality.of(
                        List.of(new Cells(1000, 50, 0, 0, 0), new Cells(10_000, 0, 0, 0, 25)));
        assertThat(quality.recall().estimate()).isEqualTo(1);
        assertThat(quality.recall().low()).isBetween(0.45, 0.65);
    }

    @Test
    void aLargerSampleOfTheSameSharesNarrowsBothIntervals() {
        StratifiedQuality few = StratifiedQuality.of(List.of(new Cells(10_000, 8, 2, 2, 8)));
        StratifiedQuality many = StratifiedQuality.of(List.of(new Cells(10_000, 80, 20, 20, 80)));
        assertThat(width(many.precision())).isLessThan(width(few.precision()) / 2);
        assertThat(width(many.recall())).isLessThan(width(few.recall()) / 2);
    }

    @Test
    void theIntervalsHoldTheTruthAboutAsOftenAsTheySay() {
        long seed = 41;
        SplittableRandom random = new SplittableRandom(seed);
        int runs = 60;
        int held = 0;
        for (int i = 0; i < runs; i++) {
            // Truth: precision 950 / 1000, recall 950 / (950 + 50).
            StratifiedQuality quality =
                    StratifiedQuality.of(
                            List.of(
                                    joined(1000, 40, 0.95, random),
                                    apart(500, 30, 0.08, random),
                                    apart(5000, 30, 0.002, random)));
            held += quality.precision().low() <= 0.95 && quality.precision().high() >= 0.95 ? 1 : 0;
            held += quality.recall().low() <= 0.95 && quality.recall().high() >= 0.95 ? 1 : 0;
        }
        assertThat(held / (2.0 * runs)).as("seed %d", seed).isGreaterThan(0.9);
    }

    private static double width(StratifiedQuality.Interval interval) {
        return interval.high() - interval.low();
    }

    private static Cells joined(long size, int drawn, double share, SplittableRandom random) {
        int same = same(drawn, share, random);
        return new Cells(size, same, drawn - same, 0, 0);
    }

    private static Cells apart(long size, int drawn, double share, SplittableRandom random) {
        int same = same(drawn, share, random);
        return new Cells(size, 0, 0, same, drawn - same);
    }

    private static int same(int drawn, double share, SplittableRandom random) {
        int out = 0;
        for (int i = 0; i < drawn; i++) {
            out += random.nextDouble() < share ? 1 : 0;
        }
        return out;
    }
}
