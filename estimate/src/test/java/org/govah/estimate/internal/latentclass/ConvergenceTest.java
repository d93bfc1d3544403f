package org.govah.estimate.internal.latentclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.assertj.core.data.Percentage;
import org.govah.estimate.internal.random.RandomStreams;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
    private static final int CHAINS = 4;
    private static final int LENGTH = 20_000;

    /// Means 2 and 6, variances 1 and 1: W = 1, B/n = 8, so sqrt(2/3 + 8).
    @Test
    void thePlainRHatIsTheFormulaByHand() {
        double[][] chains = {{1, 2, 3}, {5, 6, 7}};
        assertThat(Convergence.rHat(chains)).isCloseTo(Math.sqrt(2.0 / 3 + 8), within(1e-12));
    }

    @Test
    void independentDrawsAreWorthThemselves() {
        Convergence found = Convergence.of(chains(0, 0, 1));
        assertThat(found.rHat()).isBetween(0.999, 1.002);
        assertThat(found.bulkEss()).isCloseTo(CHAINS * LENGTH, Percentage.withPercentage(6));
        assertThat(found.tailEss()).isCloseTo(CHAINS * LENGTH, Percentage.withPercentage(10));
        assertThat(found.ess()).isEqualTo(Math.min(found.bulkEss(), found.tailEss()));
    }

    /// An autoregressive chain has (1 - phi) / (1 + phi) of its draws.
    @Test
    void anAutoregressiveChainHasItsKnownEffectiveSize() {
        for (double phi : new double[] {-0.3, 0.5, 0.9}) {
            double known = CHAINS * LENGTH * (1 - phi) / (1 + phi);
            assertThat(Convergence.of(chains(phi, 0, 1)).bulkEss())
                    .as("phi %s", phi)
                    .isCloseTo(known, Percentage.withPercentage(12));
        }
    }

    @Test
    void oneChainApartIsSeen() {
        Convergence found = Convergence.of(chains(0, 0.5, 1));
        assertThat(found.rHat()).isGreaterThan(1.02);
        assertThat(found.bulkEss()).isLessThan(CHAINS * LENGTH / 10.0);
    }

    @Test
    void oneChainOfAnotherWidthIsSeenInTheFoldedDraws() {
        double[][] chains = chains(0, 0, 2);
        assertThat(Convergence.of(chains).rHat()).isGreaterThan(1.02);
        assertThat(Convergence.rHat(Convergence.rankNormalised(Convergence.split(chains))))
                .isLessThan(1.002);
    }

    @Test
    void aDriftInsideEveryChainIsSeenBySplitting() {
        double[][] chains = chains(0, 0, 1);
        for (double[] chain : chains) {
            for (int i = 0; i < chain.length; i++) {
                chain[i] += i < LENGTH / 2 ? -0.5 : 0.5;
            }
        }
        assertThat(Convergence.of(chains).rHat()).isGreaterThan(1.05);
    }

    @Test
    void logarithmsChangeNothingInTheMiddle() {
        double[][] logs = chains(0.6, 0, 1);
        double[][] totals =
                Arrays.stream(logs)
                        .map(chain -> Arrays.stream(chain).map(Math::exp).toArray())
                        .toArray(double[][]::new);
        assertThat(Convergence.of(totals).bulkEss())
                .isCloseTo(Convergence.of(logs).bulkEss(), within(1e-6));
    }

    @Test
    void equalDrawsShareTheirRank() {
        double[][] scores = Convergence.rankNormalised(new double[][] {{1, 2}, {2, 3}});
        assertThat(scores[0][1]).isEqualTo(scores[1][0]).isCloseTo(0, within(1e-12));
        assertThat(scores[1][1]).isCloseTo(-scores[0][0], within(1e-12)).isPositive();
    }

    @Test
    void drawsThatNeverMoveHaveNoNumber() {
        Convergence found = Convergence.of(new double[][] {{5, 5, 5, 5}, {5, 5, 5, 5}});
        assertThat(found.rHat()).isNaN();
        assertThat(found.ess()).isNaN();
    }

    @Test
    void theMiddleDrawOfAnOddChainIsLeftOut() {
        assertThat(Convergence.split(new double[][] {{1, 2, 3, 4, 5}}))
                .isDeepEqualTo(new double[][] {{1, 2}, {4, 5}});
    }

    /// Autoregressive chains of variance 1; the last is shifted and stretched.
    private static double[][] chains(double phi, double shift, double stretch) {
        List<UniformRandomProvider> streams =
                RandomStreams.of(41, RandomStreams.Use.CHAINS, CHAINS);
        double[][] chains = new double[CHAINS][LENGTH];
        for (int c = 0; c < CHAINS; c++) {
            ZigguratSampler.NormalizedGaussian normal =
                    ZigguratSampler.NormalizedGaussian.of(streams.get(c));
            double now = normal.sample();
            for (int i = 0; i < LENGTH; i++) {
                chains[c][i] = c == CHAINS - 1 ? shift + stretch * now : now;
                now = phi * now + Math.sqrt(1 - phi * phi) * normal.sample();
            }
        }
        return chains;
    }
}
