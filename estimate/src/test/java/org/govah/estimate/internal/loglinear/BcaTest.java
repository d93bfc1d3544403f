package org.govah.estimate.internal.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.Draws;
import org.govah.estimate.internal.random.RandomStreams;
import org.junit.jupiter.api.Test;

class BcaTest {
    /// Efron and Tibshirani (1993), An Introduction to the Bootstrap, table 14.1: the spatial test,
    /// A; the statistic is the variance with divisor n.
    private static final double[] SPATIAL = {
        48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26,
        30, 41
    };

    @Test
    void theTextbookAccelerationIs061() {
        assertThat(acceleration()).isCloseTo(0.061, within(0.0005));
    }

    /// The textbook gives 115.8 to 259.6 from 2,000 resamples.
    @Test
    void theTextbookIntervalIsReached() {
        UniformRandomProvider random =
                RandomStreams.of(5, RandomStreams.Use.RESAMPLING, 1).getFirst();
        double[] replicates =
                IntStream.range(0, 40_000)
                        .mapToDouble(i ->
                                variance(
                                        Arrays.stream(SPATIAL)
                                                .map(x -> SPATIAL[random.nextInt(26)])
                                                .toArray()))
                        .toArray();
        Draws draws = new Draws(Draws.Kind.BOOTSTRAP, replicates);
        Bca bca = Bca.of(draws, variance(SPATIAL), acceleration(), 0.9).orElseThrow();
        assertThat(variance(SPATIAL)).isCloseTo(171.5, within(0.05));
        assertThat(bca.low()).isCloseTo(115.8, within(3.0));
        assertThat(bca.high()).isCloseTo(259.6, within(5.0));
    }

    @Test
    void withoutBiasAndAccelerationItIsThePercentileInterval() {
        Draws draws =
                new Draws(
                        Draws.Kind.BOOTSTRAP, IntStream.range(0, 1_000).asDoubleStream().toArray());
        Bca bca = Bca.of(draws, 500, 0, 0.9).orElseThrow();
        assertThat(bca.low()).isCloseTo(draws.quantile(0.05), within(1e-6));
        assertThat(bca.high()).isCloseTo(draws.quantile(0.95), within(1e-6));
    }

    @Test
    void itIsNotDefinedWhereAllDrawsLieOnOneSideOrTheAccelerationIsNoNumber() {
        Draws draws = new Draws(Draws.Kind.BOOTSTRAP, new double[] {3, 4, 5});
        assertThat(Bca.of(draws, 3, 0, 0.95)).isEmpty();
        assertThat(Bca.of(draws, 6, 0, 0.95)).isEmpty();
        assertThat(Bca.of(draws, 4, Double.NaN, 0.95)).isEmpty();
        assertThat(Bca.of(draws, 4, 1, 0.95)).isEmpty();
        assertThat(Bca.of(draws, 4, 0, 0.95)).isPresent();
    }

    @Test
    void leaveOneOutEstimatesThatAreAllEqualHaveNoAcceleration() {
        assertThat(Bca.acceleration(new double[] {4, 9}, new double[] {7, 7})).isZero();
    }

    @Test
    void aWeightIsThatManyEqualObservations() {
        double[] ones = {1, 1, 1, 1, 1};
        assertThat(Bca.acceleration(new double[] {3, 2}, new double[] {1, 4}))
                .isEqualTo(Bca.acceleration(ones, new double[] {1, 1, 1, 4, 4}));
    }

    private static double acceleration() {
        double[] weights = new double[SPATIAL.length];
        Arrays.fill(weights, 1);
        double[] estimates =
                IntStream.range(0, SPATIAL.length)
                        .mapToDouble(left ->
                                variance(
                                        IntStream.range(0, SPATIAL.length)
                                                .filter(i -> i != left)
                                                .mapToDouble(i -> SPATIAL[i])
                                                .toArray()))
                        .toArray();
        return Bca.acceleration(weights, estimates);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }
}
