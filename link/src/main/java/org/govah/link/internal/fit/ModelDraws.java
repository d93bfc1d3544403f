package org.govah.link.internal.fit;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Outcome;
import org.govah.link.internal.pairs.Patterns;

/// Draws models from their posterior given the counts of patterns: which pairs are one person is
/// drawn by the model of the moment, then m and the priors are drawn given those (data
/// augmentation: Tanner and Wong 1987; for this mixture Larsen 2005).
///
/// The prior of m is that of [Em], a flat Dirichlet with its pseudo pairs; where EM takes the peak
/// of the posterior, at which a level that hardly any pair shows has no chance at all, a draw
/// leaves it what chance the data do not rule out. u rests on hundreds of thousands of random pairs
/// and stays as it is.
public final class ModelDraws {
    /// Rounds before the first draw, from the fitted model on.
    private static final int BURN_IN = 20;

    /// Rounds from draw to draw.
    private static final int THINNING = 5;

    private final Em.Evidence evidence;
    private final Model fitted;
    private final SplittableRandom random;
    private Model now;
    private int rounds;

    /// Begins at the fitted model.
    public ModelDraws(Em.Evidence evidence, Model fitted, SplittableRandom random) {
        this.evidence = evidence;
        this.fitted = fitted;
        this.random = random;
        now = fitted;
    }

    /// The next model.
    ///
    /// @param less by how much the weights of its levels are lowered, see [Model#lowered]
    public Model next(double[][] less) {
        for (int round = rounds == 0 ? -BURN_IN : 0; round < THINNING; round++) {
            round(less);
            rounds++;
        }
        return now;
    }

    private void round(double[][] less) {
        double[][] agree = new double[fitted.m().length][];
        for (int c = 0; c < agree.length; c++) {
            agree[c] = Em.falling(fitted.m()[c].length);
            for (int l = 0; l < agree[c].length; l++) {
                agree[c][l] = 1 + Em.PRIOR_PAIRS * agree[c][l];
            }
        }
        long cross = take(evidence.crossPairs(), false, agree);
        long inner = take(evidence.innerPairs(), true, agree);
        Em.judged(evidence.same(), agree);
        double[][] m = new double[agree.length][];
        for (int c = 0; c < m.length; c++) {
            Comparison comparison = fitted.comparisons().get(c);
            m[c] = dirichlet(agree[c]);
            Em.holdNames(comparison, m[c]);
            Em.inOrder(comparison, m[c], fitted.u()[c]);
        }
        Model drawn =
                Model.of(
                        fitted.comparisons(),
                        m,
                        fitted.u(),
                        prior(cross, evidence.allCross(), fitted.crossPrior()),
                        prior(inner, evidence.allInner(), fitted.innerPrior()));
        now = drawn.lowered(less);
    }

    /// Draws how many pairs of each pattern are one person, and counts their levels.
    private long take(PatternCounts.Sorted counted, boolean inner, double[][] agree) {
        long sum = 0;
        for (int k = 0; k < counted.patterns().length; k++) {
            long pattern = counted.patterns()[k];
            double p = Model.probability(now.logOdds(pattern, inner));
            long same = Trials.successes(Math.round(counted.counts()[k]), p, random);
            sum += same;
            for (int c = 0; c < agree.length && same > 0; c++) {
                int level = Patterns.level(pattern, c);
                if (level != Outcome.MISSING) {
                    agree[c][level] += same;
                }
            }
        }
        return sum;
    }

    private double prior(long same, double all, double otherwise) {
        if (all <= 0) {
            return otherwise;
        }
        double share = Math.clamp(gamma(same + 1.0, random) / all, 1e-12, 0.5);
        return Math.log(share) - Math.log1p(-share);
    }

    private double[] dirichlet(double[] counts) {
        double[] out = new double[counts.length];
        double sum = 0;
        for (int l = 0; l < out.length; l++) {
            out[l] = gamma(counts[l], random);
            sum += out[l];
        }
        for (int l = 0; l < out.length; l++) {
            out[l] /= sum;
        }
        return out;
    }

    /// A draw from the gamma distribution of unit scale (Marsaglia and Tsang 2000).
    ///
    /// @param shape at least 1
    public static double gamma(double shape, RandomGenerator random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            v = v * v * v;
            if (v > 0
                    && Math.log(1 - random.nextDouble())
                            < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
