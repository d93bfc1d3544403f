package org.govah.link.internal.score;

import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.score.SamplePass.Sample;

/// The share of the true pairs that blocking is expected to propose.
///
/// Each rule is taken as a list on which a true pair may stand, and the pairs that stand on none
/// are estimated from those that stand on one and on two (Chao 1987's lower bound for capture with
/// unequal chances, bias-corrected): with `f1` and `f2` true pairs, weighed by their probability,
/// on one and on two rules, at least `f1 (f1 - 1) / (2 (f2 + 1))` are missed. Rules that share
/// fields miss the same pairs, so the truth may be lower; the figure is an upper estimate.
///
/// @param expected 0 to 1
/// @param byRule for each rule the share of the found true pairs that it proposes
/// @param onlyByRule for each rule the share that it alone proposes
/// @param once true pairs of the sample that one rule proposes, `f1`
/// @param twice true pairs of the sample that two rules propose, `f2`
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record BlockingRecall(
        double expected, double[] byRule, double[] onlyByRule, double once, double twice) {
    /// Where every pair was compared.
    public static BlockingRecall whole() {
        return new BlockingRecall(1, new double[] {1}, new double[] {1}, 0, 0);
    }

    /// Estimates it from a sample and a fitted model.
    public static BlockingRecall of(Sample sample, Model model, int[] listOf, int rules) {
        Builder out = new Builder(rules);
        for (int i = 0; i < sample.pairs().length; i++) {
            long pair = sample.pairs()[i];
            boolean inner = listOf[Pairs.lower(pair)] == listOf[Pairs.higher(pair)];
            double p = Model.probability(model.logOdds(sample.patterns()[i], inner));
            out.add(p, sample.rules()[i], 1);
        }
        return out.build();
    }

    /// True pairs of the sample that no rule proposes, about.
    ///
    /// @param once that one rule proposes
    /// @param twice that two rules propose
    public static double missed(double once, double twice) {
        return once * Math.max(0, once - 1) / (2 * (twice + 1));
    }

    /// Takes the pairs of a sample.
    public static final class Builder {
        private final double[] times = new double[Long.SIZE + 1];
        private final double[] by;
        private final double[] only;
        private double all;

        /// Without pairs.
        ///
        /// @param rules that are used
        public Builder(int rules) {
            by = new double[rules];
            only = new double[rules];
        }

        /// Adds pairs.
        ///
        /// @param probability that each is one person
        /// @param mask rules that propose them, bit `r` for rule `r`
        /// @param pairs how many
        public void add(double probability, long mask, double pairs) {
            if (probability < ScorePass.FLOOR) {
                return;
            }
            double p = probability * pairs;
            int count = Long.bitCount(mask);
            times[count] += p;
            all += p;
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                int rule = Long.numberOfTrailingZeros(rest);
                by[rule] += p;
                only[rule] += count == 1 ? p : 0;
            }
        }

        /// The estimate.
        public BlockingRecall build() {
            double missed = missed(times[1], times[2]);
            for (int r = 0; r < by.length; r++) {
                by[r] /= Math.max(1e-9, all);
                only[r] /= Math.max(1e-9, all);
            }
            return new BlockingRecall(
                    all <= 0 ? 1 : all / (all + missed), by, only, times[1], times[2]);
        }
    }
}
