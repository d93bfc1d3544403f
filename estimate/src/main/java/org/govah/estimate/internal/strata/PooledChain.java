package org.govah.estimate.internal.strata;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// One chain over mean, spread and the strata's logs of unseen over seen, which are chosen among
/// the draws that the strata had alone.
///
/// The second stage of Lunn, Barrett, Sweeting and Thompson (2013): a stratum's own draw is the
/// proposal, so its likelihood cancels, and what decides is the normal distribution over strata
/// against the prior that the stratum had alone.
final class PooledChain {
    /// Standard deviation of the normal prior of the mean, around 0: unseen over seen between about
    /// 1/400 and 400.
    static final double MEAN_SCALE = 3;

    /// Scale of the half-normal prior of the spread: strata may well differ by a factor e or more.
    static final double SPREAD_SCALE = 1;

    /// Proposals of each stratum before mean and spread move again.
    private static final int PROPOSALS = 4;

    /// Where spreads of the chains start, by place: far apart.
    private static final double[] STARTS = {0.05, 0.3, 1, 3};

    private final List<StratumDraws> strata;
    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian normal;
    private final int[] chosen;
    private double mean;
    private double spread;

    /// @param place of the chain, from 0: decides where it starts
    PooledChain(List<StratumDraws> strata, int place, UniformRandomProvider random) {
        this.strata = strata;
        this.random = random;
        this.normal = ZigguratSampler.NormalizedGaussian.of(random);
        this.chosen = new int[strata.size()];
        for (int s = 0; s < chosen.length; s++) {
            chosen[s] = random.nextInt(strata.get(s).size());
        }
        this.spread = STARTS[place % STARTS.length];
        this.mean = MEAN_SCALE * normal.sample() / 2;
    }

    /// One round over all strata, the mean and the spread.
    void sweep() {
        for (int s = 0; s < chosen.length; s++) {
            for (int i = 0; i < PROPOSALS; i++) {
                propose(s);
            }
        }
        drawMean();
        spread = Math.exp(Slice.next(spreadDensity(), Math.log(spread), random));
    }

    double mean() {
        return mean;
    }

    double spread() {
        return spread;
    }

    /// The total of a stratum now.
    double total(int stratum) {
        return strata.get(stratum).total(chosen[stratum]);
    }

    private void propose(int s) {
        StratumDraws own = strata.get(s);
        int next = random.nextInt(own.size());
        double better = weight(own, next) - weight(own, chosen[s]);
        if (better >= 0 || random.nextDouble() < Math.exp(better)) {
            chosen[s] = next;
        }
    }

    private double weight(StratumDraws own, int draw) {
        double z = (own.log(draw) - mean) / spread;
        return -z * z / 2 - own.logPrior(draw);
    }

    /// Gibbs: normal data with known spread, normal prior.
    private void drawMean() {
        double sum = 0;
        for (int s = 0; s < chosen.length; s++) {
            sum += strata.get(s).log(chosen[s]);
        }
        double precision = chosen.length / (spread * spread) + 1 / (MEAN_SCALE * MEAN_SCALE);
        mean = sum / (spread * spread) / precision + normal.sample() / Math.sqrt(precision);
    }

    /// The log density of the log of the spread, given all else.
    private DoubleUnaryOperator spreadDensity() {
        double squares = 0;
        for (int s = 0; s < chosen.length; s++) {
            double off = strata.get(s).log(chosen[s]) - mean;
            squares += off * off;
        }
        double sum = squares;
        return log -> {
            double tau = Math.exp(log);
            return log
                    - chosen.length * log
                    - sum / (2 * tau * tau)
                    - tau * tau / (2 * SPREAD_SCALE * SPREAD_SCALE);
        };
    }
}
