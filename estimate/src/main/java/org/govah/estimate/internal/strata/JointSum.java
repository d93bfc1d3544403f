package org.govah.estimate.internal.strata;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.govah.estimate.Draws;
import org.govah.estimate.StrataEstimator;
import org.govah.estimate.StratumResult;
import org.govah.estimate.internal.random.RandomStreams;

/// Draws of a sum over strata: the ends of intervals are never added.
///
/// A stratum without draws enters with the people observed.
public final class JointSum {
    private JointSum() {}

    /// Of strata that know nothing of each other. The draws of each are its evenly spaced quantiles
    /// in an order of its own: a Latin hypercube (McKay, Beckman and Conover 1979), with less
    /// Monte-Carlo error than as many draws at random.
    public static Draws shuffled(List<StratumResult> strata, long seed) {
        List<UniformRandomProvider> streams =
                RandomStreams.of(seed, RandomStreams.Use.STRATA, strata.size());
        double[][] sorted =
                IntStream.range(0, strata.size())
                        .parallel()
                        .mapToObj(s -> shuffled(strata.get(s), streams.get(s)))
                        .toArray(double[][]::new);
        double[] sums = new double[sorted[0].length];
        for (double[] stratum : sorted) {
            Arrays.setAll(sums, i -> sums[i] + stratum[i]);
        }
        return new Draws(Draws.Kind.POSTERIOR, sums);
    }

    private static double[] shuffled(StratumResult stratum, UniformRandomProvider random) {
        int count = StrataEstimator.JOINT_DRAWS;
        double[] draws = new double[count];
        if (!stratum.status().hasDraws()) {
            Arrays.fill(draws, (double) stratum.observed());
            return draws;
        }
        double[] even = stratum.draws().evenly(count);
        int[] order = PermutationSampler.natural(count);
        PermutationSampler.shuffle(random, order);
        Arrays.setAll(draws, i -> even[order[i]]);
        return draws;
    }

    /// Of strata that were drawn together: draw by draw, chain by chain.
    ///
    /// @param strata all that have draws have as many, of as many chains
    public static Draws asDrawn(List<StratumResult> strata) {
        List<StratumResult> drawn = strata.stream().filter(s -> s.status().hasDraws()).toList();
        double floor =
                strata.stream()
                        .filter(s -> !s.status().hasDraws())
                        .mapToDouble(s -> (double) s.observed())
                        .sum();
        double[][] sums = new double[drawn.getFirst().draws().chains()][];
        for (int c = 0; c < sums.length; c++) {
            double[] sum = drawn.getFirst().draws().chain(c);
            Arrays.setAll(sum, i -> sum[i] + floor);
            for (StratumResult stratum : drawn.subList(1, drawn.size())) {
                double[] more = stratum.draws().chain(c);
                Arrays.setAll(sum, i -> sum[i] + more[i]);
            }
            sums[c] = sum;
        }
        return new Draws(Draws.Kind.POSTERIOR, sums);
    }
}
