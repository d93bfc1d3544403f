package org.govah.estimate.internal.latentclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Percentage;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Tables;
import org.govah.estimate.internal.random.RandomStreams;
import org.junit.jupiter.api.Test;

class LatentClassDensityTest {
    private static final long SEED = 19;
    private static final OverlapTable TABLE =
            Tables.of(4, 31, 45, 7, 36, 8, 0, 3, 16, 0, 1, 2, 13, 4, 3, 5);

    private final UniformRandomProvider random =
            RandomStreams.of(SEED, RandomStreams.Use.CHAINS, 1).getFirst();

    @Test
    void theGradientIsTheSlopeOfTheDensity() {
        for (int classes : new int[] {1, 2, 3, 10}) {
            LatentClassDensity density = new LatentClassDensity(HistoryTree.of(TABLE), classes);
            double[] point = point(density.dimension());
            double[] gradient = new double[point.length];
            density.at(point, gradient);
            for (int i = 0; i < point.length; i++) {
                double slope = slope(density, point, i);
                assertThat(gradient[i])
                        .as("seed %d, %d classes, coordinate %d", SEED, classes, i)
                        .isCloseTo(slope, within(1e-4 * (1 + Math.abs(slope))));
            }
        }
    }

    /// The same from the plain formulas of the model, one history at a time.
    @Test
    void theDensityIsTheFormulaOfTheModel() {
        int classes = 3;
        LatentClassDensity density = new LatentClassDensity(HistoryTree.of(TABLE), classes);
        double[] one = point(density.dimension());
        double[] other = point(density.dimension());
        double[] ignored = new double[one.length];
        assertThat(density.at(one, ignored) - density.at(other, ignored))
                .isCloseTo(plain(one, classes) - plain(other, classes), within(1e-8));
    }

    @Test
    void aMixtureSpreadsOneOverTheHistories() {
        Mixture mixture = Mixture.at(point(4 * 5 + 4), 4, 5);
        double[] histories = mixture.histories();
        assertThat(Arrays.stream(histories).sum()).isCloseTo(1, within(1e-12));
        assertThat(mixture.unseen()).isCloseTo(histories[0], within(1e-12));
        assertThat(mixture.seen()).isCloseTo(1 - histories[0], within(1e-12));
    }

    /// `1 - pi_0` in doubles would be 0 here.
    @Test
    void aVanishingChanceToBeSeenIsNotLost() {
        double[] point = new double[3 * 2 + 1];
        Arrays.fill(point, -60);
        assertThat(Mixture.at(point, 3, 2).seen())
                .isCloseTo(3 * Math.exp(-60), Percentage.withPercentage(1e-6));
    }

    private double[] point(int size) {
        double[] point = new double[size];
        for (int i = 0; i < size; i++) {
            point[i] = 4 * random.nextDouble() - 3;
        }
        return point;
    }

    private static double slope(LatentClassDensity density, double[] point, int i) {
        double[] ignored = new double[point.length];
        double step = 1e-5;
        double[] moved = point.clone();
        moved[i] = point[i] + step;
        double above = density.at(moved, ignored);
        moved[i] = point[i] - step;
        return (above - density.at(moved, ignored)) / (2 * step);
    }

    private static double plain(double[] point, int classes) {
        int lists = 4;
        double[] pi = Mixture.at(point, lists, classes).histories();
        double log = -TABLE.observed() * Math.log(1 - pi[0]);
        for (int history : TABLE.cells().keySet()) {
            log += TABLE.count(history) * Math.log(pi[history]);
        }
        for (int i = 0; i < lists * classes; i++) {
            double chance = 1 / (1 + Math.exp(-point[i]));
            log += Math.log(chance) + Math.log(1 - chance);
        }
        return log + plainSticks(Arrays.copyOfRange(point, lists * classes, point.length));
    }

    /// The stick-breaking prior with alpha integrated numerically, on the logarithm of alpha.
    private static double plainSticks(double[] logPieces) {
        double pieces = Arrays.stream(logPieces).map(Math::exp).sum();
        double sum = 0;
        for (double log = -40; log < 10; log += 0.001) {
            double alpha = Math.exp(log);
            double prior = 0.25 * log - 0.25 * alpha;
            sum += Math.exp(prior + logPieces.length * log - alpha * pieces);
        }
        return Math.log(sum) + Arrays.stream(logPieces).sum();
    }
}
