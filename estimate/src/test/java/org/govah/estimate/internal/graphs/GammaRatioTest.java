package org.govah.estimate.internal.graphs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaRatioTest {
    @Test
    void wholeStepsAreSumsOfLogs() {
        double product = Math.log(0.125) + Math.log(1.125) + Math.log(2.125);
        assertThat(GammaRatio.log(0.125, 3)).isEqualTo(product, within(1e-12));
        double factorial = LongStream.rangeClosed(1, 50).mapToDouble(Math::log).sum();
        assertThat(GammaRatio.log(1, 50)).isEqualTo(factorial, within(1e-11));
        assertThat(GammaRatio.log(7.5, 0)).isZero();
    }

    @Test
    void halfAStepFromOneIsHalfTheLogOfPiLessTheLogOfTwo() {
        double expected = 0.5 * Math.log(Math.PI) - Math.log(2);
        assertThat(GammaRatio.log(1, 0.5)).isEqualTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.3, 5, 9.99, 10, 1e3, 1e9, 1e15})
    void oneStepIsTheLogWhateverTheSize(double x) {
        assertThat(GammaRatio.log(x, 1)).isEqualTo(Math.log(x), within(1e-11));
        assertThat(GammaRatio.slope(x, 1)).isEqualTo(1 / x, within(1e-10 / x + 1e-12));
    }

    @Test
    void aMillionMillionPeopleLoseNoDigits() {
        double x = 1e12;
        double d = 1e9;
        double expected = 0;
        for (int part = 0; part < 1_000; part++) {
            expected += GammaRatio.log(x + part * 1e6, 1e6);
        }
        assertThat(GammaRatio.log(x, d)).isEqualTo(expected, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 3, 12, 400, 1e6})
    void theSlopeIsTheDerivative(double x) {
        double h = 1e-4 * x;
        double d = 17.25;
        double difference = (GammaRatio.log(x + h, d) - GammaRatio.log(x - h, d)) / (2 * h);
        assertThat(GammaRatio.slope(x, d) / difference).isEqualTo(1, within(1e-5));
    }
}
