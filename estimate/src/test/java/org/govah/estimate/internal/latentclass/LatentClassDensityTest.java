package org.govah.estimate.internal.latentclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Percentage;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Priors;
import org.govah.estimate.Tables;
import org.govah.estimate.internal.random.RandomStreams;
import org.junit.jupiter.api.Test;

class LatentClassDensityTest {
    private static final long SEED = 19;
    private static final OverlapTable TABLE =
            Tables.of(4, 31, 45, 7, 36, 8, 0, 3, 16, 0, 1, 2, 13, 4, 3, 5);

    private static final Priors OTHER =
            new Priors(2, 0.7, 0.6, 1.9, 10, OptionalDouble.empty(), false);
    private static final double[] POWERS = {1, 0.1, 0.5, 1};

    private final UniformRandomProvider random =
            RandomStreams.of(SEED, RandomStreams.Use.CHAINS, 1).getFirst();

    @Test
    void theGradientIsTheSlopeOfTheDensityInEveryLane() {
        for (int classes : new int[] {1, 2, 3, 10}) {
            for (Priors priors : List.of(Priors.USUAL, OTHER)) {
                LatentClassDensity density =
                        new LatentClassDensity(HistoryTree.of(TABLE), classes, priors, POWERS);
                double[] points = point(density.size());
                double[] gradient = new double[points.length];
                density.at(points, gradient);
                for (int i = 0; i < points.length; i++) {
                    double slope = slope(density, points, i);
                    assertThat(gradient[i])
                            .as("seed %d, %d classes, coordinate %d", SEED, classes, i)
                            .isCloseTo(slope, within(1e-4 * (1 + Math.abs(slope))));
                }
            }
        }
    }

    /// The same from the plain formulas of the model, one history at a time.
    @Test
    void theDensityIsTheFormulaOfTheModelInEveryLane() {
        int classes = 3;
        for (Priors priors : List.of(Priors.USUAL, OTHER)) {
            LatentClassDensity density =
                    new LatentClassDensity(HistoryTree.of(TABLE), classes, priors, POWERS);
            double[] one = point(density.size());
            double[] other = point(density.size());
            double[] ofOne = logs(density, one);
            double[] ofOther = logs(density, other);
            for (int w = 0; w < POWERS.length; w++) {
                assertThat(ofOne[w] - ofOther[w])
                        .isCloseTo(
                                plain(lane(one, w), classes, priors, POWERS[w])
                                        - plain(lane(other, w), classes, priors, POWERS[w]),
                                within(1e-7));
            }
        }
    }

    @Test
    void anotherWeightOfTheTableIsThatOfADensityMadeWithIt() {
        double[] flat = {0.2, 0.2, 0.2, 0.2};
        HistoryTree tree = HistoryTree.of(TABLE);
        LatentClassDensity one = new LatentClassDensity(tree, 2, OTHER, POWERS);
        LatentClassDensity other = new LatentClassDensity(tree, 2, OTHER, flat);
        one.weigh(flat);
        double[] points = point(one.size());
        double[] gradient = new double[points.length];
        double[] wanted = new double[points.length];
        one.slope(points, gradient);
        other.slope(points, wanted);
        assertThat(gradient).isEqualTo(wanted);
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

    private static double slope(LatentClassDensity density, double[] points, int i) {
        double step = 1e-5;
        double[] moved = points.clone();
        moved[i] = points[i] + step;
        double above = logs(density, moved)[i % POWERS.length];
        moved[i] = points[i] - step;
        return (above - logs(density, moved)[i % POWERS.length]) / (2 * step);
    }

    private static double[] logs(LatentClassDensity density, double[] points) {
        density.at(points, new double[points.length]);
        double[] logs = new double[POWERS.length];
        for (int w = 0; w < logs.length; w++) {
            logs[w] = density.logPrior()[w] + POWERS[w] * density.logLikelihood()[w];
        }
        return logs;
    }

    private static double[] lane(double[] points, int lane) {
        double[] point = new double[points.length / POWERS.length];
        Arrays.setAll(point, c -> points[c * POWERS.length + lane]);
        return point;
    }

    private static double plain(double[] point, int classes, Priors priors, double power) {
        int lists = 4;
        double[] pi = Mixture.at(point, lists, classes).histories();
        double log = -power * TABLE.observed() * Math.log(1 - pi[0]);
        for (int history : TABLE.cells().keySet()) {
            log += power * TABLE.count(history) * Math.log(pi[history]);
        }
        for (int i = 0; i < lists * classes; i++) {
            double chance = 1 / (1 + Math.exp(-point[i]));
            log += priors.onList() * Math.log(chance);
            log += priors.notOnList() * Math.log(1 - chance);
        }
        return log + plainSticks(Arrays.copyOfRange(point, lists * classes, point.length), priors);
    }

    /// The stick-breaking prior with alpha integrated numerically, on the logarithm of alpha.
    private static double plainSticks(double[] logPieces, Priors priors) {
        double pieces = Arrays.stream(logPieces).map(Math::exp).sum();
        double sum = 0;
        for (double log = -40; log < 10; log += 0.001) {
            double alpha = Math.exp(log);
            double prior = priors.alphaShape() * log - priors.alphaRate() * alpha;
            sum += Math.exp(prior + logPieces.length * log - alpha * pieces);
        }
        return Math.log(sum) + Arrays.stream(logPieces).sum();
    }
}
