package org.govah.estimate.internal.latentclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Percentage;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Draws;
import org.govah.estimate.Priors;
import org.govah.estimate.Tables;
import org.govah.estimate.internal.random.RandomStreams;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

class ChainsTest {
    private static final OverlapTable SMALL = Tables.of(3, 20, 15, 6, 18, 5, 4, 3);

    private final List<UniformRandomProvider> streams =
            RandomStreams.of(23, RandomStreams.Use.CHAINS, 3);

    /// One class: lambda integrates out, and `p(n0) ~ (N-1)!/n0! prod_j B(n_j + 1, N - n_j + 1)`
    /// can be summed.
    @Test
    void oneClassHasThePosteriorOfTheSum() {
        Draws drawn = drawn(SMALL, 1, 20_000);
        double[] exact = exactQuantiles(SMALL, 0.025, 0.5, 0.975);
        assertThat(drawn.quantile(0.025)).isCloseTo(exact[0], Percentage.withPercentage(2));
        assertThat(drawn.quantile(0.5)).isCloseTo(exact[1], Percentage.withPercentage(1.5));
        assertThat(drawn.quantile(0.975)).isCloseTo(exact[2], Percentage.withPercentage(3));
    }

    @Test
    void twoClassesHaveThePosteriorOfThePublishedSampler() {
        assertSame(SMALL, 2, 20_000, 10);
    }

    @Test
    void manyClassesOfFourSparseListsHaveThePosteriorOfThePublishedSampler() {
        assertSame(Tables.of(4, 25, 24, 1, 70, 3, 2, 1, 33, 2, 2, 0, 4, 0, 1, 0), 6, 20_000, 10);
    }

    private void assertSame(OverlapTable table, int classes, int draws, int thin) {
        Draws ours = drawn(table, classes, draws);
        DirectGibbs gibbs = new DirectGibbs(table, classes, streams.get(2));
        Draws theirs = new Draws(Draws.Kind.POSTERIOR, gibbs.totals(10_000, draws, thin));
        for (double p : new double[] {0.05, 0.25, 0.5, 0.75}) {
            assertThat(ours.quantile(p))
                    .as("quantile %s", p)
                    .isCloseTo(theirs.quantile(p), Percentage.withPercentage(3));
        }
        assertThat(ours.quantile(0.95))
                .isCloseTo(theirs.quantile(0.95), Percentage.withPercentage(6));
    }

    private Draws drawn(OverlapTable table, int classes, int draws) {
        Chains chains =
                new Chains(HistoryTree.of(table), classes, Priors.USUAL, 0, streams.getFirst());
        chains.warmUp(1_000);
        return new Draws(Draws.Kind.POSTERIOR, chains.draw(draws / Lanes.AT_ONCE));
    }

    private static double[] exactQuantiles(OverlapTable table, double... shares) {
        int far = 5_000;
        double[] below = new double[far + 1];
        DoubleUnaryOperator log = unseen -> logPosterior(table, unseen);
        double sum = 0;
        for (int unseen = 0; unseen <= far; unseen++) {
            sum += Math.exp(log.applyAsDouble(unseen) - log.applyAsDouble(20));
            below[unseen] = sum;
        }
        double[] quantiles = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            int unseen = 0;
            while (below[unseen] < shares[i] * sum) {
                unseen++;
            }
            quantiles[i] = table.observed() + unseen;
        }
        return quantiles;
    }

    private static double logPosterior(OverlapTable table, double unseen) {
        double total = table.observed() + unseen;
        double log = Gamma.logGamma(total) - Gamma.logGamma(unseen + 1);
        for (int j = 0; j < table.lists().size(); j++) {
            double on = table.onAll(1 << j);
            log +=
                    Gamma.logGamma(on + 1)
                            + Gamma.logGamma(total - on + 1)
                            - Gamma.logGamma(total + 2);
        }
        return log;
    }
}
