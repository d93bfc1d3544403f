package org.govah.link;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.govah.link.internal.calibration.Questions;
import org.govah.link.internal.calibration.ReviewSample;
import org.govah.link.internal.calibration.UnkeptSample;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.pairs.RandomPairs;

/// A pair that people should look at.
///
/// @param a one record, by its number
/// @param b the other
/// @param probability that the two are one person
/// @param weight how many pairs it stands for, where it was drawn into a stratified sample; empty
///   where it is worth asking for its own sake
public record ReviewPair(int a, int b, double probability, OptionalDouble weight) {
    /// Strata by probability: narrow at the ends, where most pairs and most surprises are.
    private static final double[] STRATA = {0, .01, .1, .3, .5, .7, .9, .99, 1};

    /// The pairs worth a person's time first: an answer is worth the change it is expected to bring
    /// to the persons, and double where it moves a person to another capture history.
    ///
    /// @param draws of the whole linkage: what is already decided is sure in them, and is not asked
    /// @param lists that count as independent, at most 62 names
    /// @param most how many
    public static List<ReviewPair> worthFirst(
            Linked linked, LinkDraws draws, List<String> lists, int most) {
        Roster roster = linked.roster();
        long[] bits = new long[roster.records()];
        for (int i = 0; i < bits.length; i++) {
            int at = lists.indexOf(roster.lists().get(roster.listOf(i)).name());
            bits[i] = at < 0 ? 0 : 1L << at;
        }
        List<ReviewPair> out = new ArrayList<>();
        for (Questions.Question each :
                Questions.of(
                        linked.keptPairs(), draws.shares(linked), linked.groups(), bits, most)) {
            out.add(of(each.pair(), each.probability(), OptionalDouble.empty()));
        }
        return out;
    }

    /// A random sample of the kept pairs, stratified by probability, and of those that were not
    /// kept, for double review, recalibration and an estimate of recall; in an order that says
    /// nothing of the probability. The same seed gives the same sample.
    ///
    /// @param most how many at most; each stratum gives as many as any other, or all it has
    public static List<ReviewPair> sample(Linked linked, int most, long seed) {
        float[] probability = new float[linked.pairs()];
        for (int i = 0; i < probability.length; i++) {
            probability[i] = (float) linked.probability(i);
        }
        int each = Math.max(1, most / (STRATA.length - 1 + UnkeptSample.STRATA));
        List<ReviewPair> out = new ArrayList<>();
        for (ReviewSample.Sampled drawn :
                ReviewSample.draw(linked.keptPairs(), probability, STRATA, each, seed)) {
            out.add(of(drawn.pair(), drawn.probability(), OptionalDouble.of(drawn.weight())));
        }
        int[] beginnings = RandomPairs.beginnings(linked.roster().columns());
        for (UnkeptSample.Sampled drawn :
                new UnkeptSample(beginnings, linked.keptPairs()).draw(each, seed)) {
            int a = ScoredPairs.lower(drawn.pair());
            int b = ScoredPairs.higher(drawn.pair());
            double p = linked.explain(a, b).probability();
            out.add(of(drawn.pair(), p, OptionalDouble.of(drawn.weight())));
        }
        out.sort(java.util.Comparator.comparingInt(ReviewPair::a).thenComparingInt(ReviewPair::b));
        return out;
    }

    private static ReviewPair of(long pair, double probability, OptionalDouble weight) {
        return new ReviewPair(
                ScoredPairs.lower(pair), ScoredPairs.higher(pair), probability, weight);
    }
}
