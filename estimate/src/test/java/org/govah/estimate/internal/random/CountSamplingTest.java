package org.govah.estimate.internal.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.govah.estimate.internal.random.RandomStreams.Use;
import org.junit.jupiter.api.Test;

class CountSamplingTest {
    private static final long SEED = 20260108;
    private static final int DRAWS = 40_000;

    private final UniformRandomProvider random =
            RandomStreams.of(SEED, Use.RESAMPLING, 1).getFirst();

    @Test
    void aBinomialFollowsItsLaw() {
        for (double p : new double[] {0.02, 0.3, 0.5, 0.93}) {
            BinomialDistribution law = BinomialDistribution.of(60, p);
            double[] seen = new double[61];
            for (int i = 0; i < DRAWS; i++) {
                seen[(int) CountSampling.binomial(random, 60, p)]++;
            }
            double[] expected = new double[61];
            Arrays.setAll(expected, k -> DRAWS * law.probability(k));
            assertFollows(seen, expected, "binomial p=" + p);
        }
    }

    @Test
    void aNegativeBinomialFollowsItsLaw() {
        PascalDistribution law = PascalDistribution.of(7, 0.4);
        double[] seen = new double[80];
        for (int i = 0; i < DRAWS; i++) {
            seen[(int) Math.min(79, CountSampling.negativeBinomial(random, 7, 0.6 / 0.4))]++;
        }
        double[] expected = new double[80];
        Arrays.setAll(expected, k -> DRAWS * law.probability(k));
        assertFollows(seen, expected, "negative binomial");
    }

    @Test
    void impossibleAndCertainBinomialsAreExact() {
        assertThat(CountSampling.binomial(random, 1_000_000, 0)).isZero();
        assertThat(CountSampling.binomial(random, 1_000_000, 1)).isEqualTo(1_000_000);
        assertThat(CountSampling.binomial(random, 0, 0.5)).isZero();
    }

    @Test
    void aBillionPeopleAreDealtWithoutLoss() {
        double[] weights = {3, 0, 1, 6};
        long people = 10_000_000_000L;
        double[] cells = CountSampling.multinomial(random, people, weights);
        assertThat(Arrays.stream(cells).sum()).isEqualTo((double) people);
        assertThat(cells[1]).isZero();
        double deviation = Math.sqrt(people * 0.3 * 0.7);
        assertThat(cells[0]).isCloseTo(0.3 * people, within(5 * deviation));
        assertThat(cells[0]).isNotEqualTo(0.3 * people);
    }

    @Test
    void aMultinomialHasTheCovarianceOfItsLaw() {
        double sum = 0;
        double products = 0;
        for (int i = 0; i < DRAWS; i++) {
            double[] cells = CountSampling.multinomial(random, 100, new double[] {1, 1, 2});
            sum += cells[0];
            products += (cells[0] - 25) * (cells[2] - 50);
        }
        assertThat(sum / DRAWS).isCloseTo(25, within(0.1));
        assertThat(products / DRAWS).isCloseTo(-100 * 0.25 * 0.5, within(0.5));
    }

    @Test
    void poissonsSmallAndLargeHaveTheMeanAndVarianceOfTheirLaw() {
        for (double mean : new double[] {3, 5e5, 5e6, 1e12}) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < DRAWS; i++) {
                double d = CountSampling.poisson(random, mean) - mean;
                sum += d;
                squares += d * d;
            }
            double deviation = Math.sqrt(mean);
            assertThat(sum / DRAWS).isCloseTo(0, within(5 * deviation / Math.sqrt(DRAWS)));
            assertThat(squares / DRAWS / mean).isCloseTo(1, within(0.05));
        }
        assertThat(CountSampling.poisson(random, 0)).isZero();
        assertThat(CountSampling.poisson(random, Double.POSITIVE_INFINITY))
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void streamsDependOnSeedUseAndPlaceOnly() {
        List<UniformRandomProvider> few = RandomStreams.of(SEED, Use.CHAINS, 2);
        List<UniformRandomProvider> many = RandomStreams.of(SEED, Use.CHAINS, 9);
        long first = few.get(0).nextLong();
        long second = few.get(1).nextLong();
        assertThat(many.get(0).nextLong()).isEqualTo(first);
        assertThat(many.get(1).nextLong()).isEqualTo(second).isNotEqualTo(first);
        assertThat(RandomStreams.of(SEED, Use.RESAMPLING, 1).getFirst().nextLong())
                .isNotEqualTo(first);
        assertThat(RandomStreams.of(SEED + 1, Use.CHAINS, 1).getFirst().nextLong())
                .isNotEqualTo(first);
    }

    /// Chi-squared over the cells with at least five expected, at one in ten thousand.
    private static void assertFollows(double[] seen, double[] expected, String what) {
        double distance = 0;
        int cells = 0;
        for (int k = 0; k < seen.length; k++) {
            if (expected[k] >= 5) {
                distance += Math.pow(seen[k] - expected[k], 2) / expected[k];
                cells++;
            }
        }
        assertThat(ChiSquaredDistribution.of(cells - 1).survivalProbability(distance))
                .as("%s, seed %d", what, SEED)
                .isGreaterThan(1e-4);
    }
}
