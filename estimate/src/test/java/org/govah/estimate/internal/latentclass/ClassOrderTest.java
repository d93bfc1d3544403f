package org.govah.estimate.internal.latentclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.Priors;
import org.govah.estimate.internal.random.RandomStreams;
import org.junit.jupiter.api.Test;

class ClassOrderTest {
    private static final int LISTS = 3;
    private static final int CLASSES = 5;
    private static final long SEED = 29;

    private final UniformRandomProvider random =
            RandomStreams.of(SEED, RandomStreams.Use.CHAINS, 1).getFirst();
    private final ClassOrder order = new ClassOrder(LISTS, CLASSES, Priors.USUAL);

    @Test
    void sharesAndPiecesSayTheSame() {
        double[] point = point();
        double[] again = point.clone();
        order.setPieces(again, order.logShares(point));
        assertThat(again).containsExactly(point, within(1e-9));
        assertThat(Arrays.stream(order.logShares(point)).map(Math::exp).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void anExchangeKeepsTheProbabilityOfEveryHistory() {
        for (int i = 0; i < 200; i++) {
            double[] point = point();
            double[] before = Mixture.at(point, LISTS, CLASSES).histories();
            order.shuffle(point, random);
            assertThat(Mixture.at(point, LISTS, CLASSES).histories())
                    .as("seed %d", SEED)
                    .containsExactly(before, within(1e-12));
        }
    }

    /// The density of the point less that of the shares is the Jacobian of the change between them,
    /// here by finite differences.
    @Test
    void thePriorOfTheSharesIsThatOfThePointWithItsJacobian() {
        double[] one = point();
        double[] other = point();
        assertThat(order.logPrior(order.logShares(one)) - order.logPrior(order.logShares(other)))
                .isCloseTo(
                        sticks(one) + logJacobian(one) - sticks(other) - logJacobian(other),
                        within(1e-4));
    }

    @Test
    void aRunawayPointIsLeftAsItIs() {
        double[] point = point();
        point[LISTS * CLASSES] = 300;
        double[] before = point.clone();
        assertThat(order.shuffle(point, random)).isFalse();
        assertThat(point).isEqualTo(before);
    }

    @Test
    void largeClassesComeToTheFront() {
        double[] point = new double[LISTS * CLASSES + CLASSES - 1];
        Arrays.fill(point, LISTS * CLASSES, point.length, -9);
        for (int i = 0; i < 50; i++) {
            order.shuffle(point, random);
        }
        double[] shares = order.logShares(point);
        assertThat(shares[CLASSES - 1]).isLessThan(Math.log(0.01));
    }

    /// The part of the log density that the pieces alone have: a table without weight on them.
    private static double sticks(double[] point) {
        double pieces = Arrays.stream(point, LISTS * CLASSES, point.length).map(Math::exp).sum();
        return Arrays.stream(point, LISTS * CLASSES, point.length).sum()
                - (0.25 + CLASSES - 1) * Math.log(0.25 + pieces);
    }

    /// `log |d point / d nu|` over the first K - 1 shares, by central differences.
    private double logJacobian(double[] point) {
        int size = CLASSES - 1;
        double[][] slopes = new double[size][size];
        double step = 1e-6;
        for (int i = 0; i < size; i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] shares = Arrays.stream(order.logShares(point)).map(Math::exp).toArray();
                shares[i] *= 1 + sign * step;
                shares[size] = 1 - Arrays.stream(shares, 0, size).sum();
                double[] moved = point.clone();
                order.setPieces(moved, Arrays.stream(shares).map(Math::log).toArray());
                double width = 2 * step * Math.exp(order.logShares(point)[i]);
                for (int j = 0; j < size; j++) {
                    slopes[j][i] += sign * moved[LISTS * CLASSES + j] / width;
                }
            }
        }
        double log = 0;
        for (int i = 0; i < size; i++) {
            log += Math.log(Math.abs(slopes[i][i])); // triangular: piece j knows shares up to j
        }
        return log;
    }

    private double[] point() {
        double[] point = new double[LISTS * CLASSES + CLASSES - 1];
        for (int i = 0; i < point.length; i++) {
            point[i] = 3 * random.nextDouble() - 2;
        }
        return point;
    }
}
