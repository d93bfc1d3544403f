package org.govah.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoFiguresTest {
    @Test
    void endsAreRoundedOutwardsAndMiddlesToTheNearest() {
        assertThat(TwoFigures.low(869.9, 0)).isEqualTo(860);
        assertThat(TwoFigures.high(1_301)).isEqualTo(1_400);
        assertThat(TwoFigures.nearest(1_049)).isEqualTo(1_000);
        assertThat(TwoFigures.nearest(10_469)).isEqualTo(10_000);
        assertThat(TwoFigures.low(7.4, 0)).isEqualTo(7);
        assertThat(TwoFigures.high(99.2)).isEqualTo(100);
        assertThat(TwoFigures.low(0, 0)).isZero();
    }

    @Test
    void roundingNeverGoesBelowWhatIsCounted() {
        assertThat(TwoFigures.low(618.5, 612)).isEqualTo(612);
        assertThat(TwoFigures.low(890, 612)).isEqualTo(890);
    }

    @Test
    void noPrintedIntervalIsNarrowerThanTheComputedOne() {
        long seed = 1_367;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            double value = Math.exp(random.nextDouble() * 14);
            assertThat(TwoFigures.low(value, 0))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo((long) value);
            assertThat((double) TwoFigures.high(value))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(value);
        }
    }
}
