package org.govah.link.internal.join;

import java.util.Arrays;

/// Pairs of records as pairs of units: what is decided to be one is from here on one node.
///
/// A pair of units has the mean log odds of all pairs of their records; it is dropped where any of
/// those cannot be one person.
final class Contraction {
    private final ScoredPairs kept;
    private final JoinRules rules;
    private final Bindings bindings;
    private final PairScorer scorer;

    Contraction(ScoredPairs kept, JoinRules rules, Bindings bindings, PairScorer scorer) {
        this.kept = kept;
        this.rules = rules;
        this.bindings = bindings;
        this.scorer = scorer;
    }

    ScoredPairs pairs() {
        long[] mapped = new long[kept.size()];
        int count = 0;
        for (long pair : kept.pairs()) {
            int a = bindings.unitOf(ScoredPairs.lower(pair));
            int b = bindings.unitOf(ScoredPairs.higher(pair));
            if (a != b) {
                mapped[count++] = ScoredPairs.pair(a, b);
            }
        }
        long[] sorted = Arrays.stream(mapped, 0, count).sorted().distinct().toArray();
        float[] scores = new float[sorted.length];
        int out = 0;
        for (long pair : sorted) {
            double score = score(ScoredPairs.lower(pair), ScoredPairs.higher(pair));
            if (score > Double.NEGATIVE_INFINITY) {
                sorted[out] = pair;
                scores[out++] = (float) score;
            }
        }
        return new ScoredPairs(Arrays.copyOf(sorted, out), Arrays.copyOf(scores, out));
    }

    /// Minus infinity where the two cannot be one person.
    double score(int unit, int other) {
        if (bindings.areDifferent(unit, other)) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        int[] ofUnit = members(unit);
        int[] ofOther = members(other);
        for (int a : ofUnit) {
            for (int b : ofOther) {
                int at = kept.indexOf(ScoredPairs.pair(a, b));
                if (at < 0 && rules.rival(a, b)) {
                    return Double.NEGATIVE_INFINITY;
                }
                sum += at >= 0 ? kept.logOdds()[at] : scorer.logOdds(a, b);
            }
        }
        return sum / ((double) ofUnit.length * ofOther.length);
    }

    private int[] members(int unit) {
        return bindings.isBound(unit) ? bindings.members(unit) : new int[] {unit};
    }
}
