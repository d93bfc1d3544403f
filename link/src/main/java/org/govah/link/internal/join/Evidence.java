package org.govah.link.internal.join;

import java.util.Arrays;

/// All that bears on who is one person: scored pairs that may be one, what cannot be one, and what
/// people decided. From here on records that are decided to be one are one node, named by its
/// lowest record.
public final class Evidence {
    /// Log odds are held within this, so that sums of a component's weights stay in range; 1 in
    /// 10^21 is certain enough.
    public static final double MOST = 50;

    private final JoinRules rules;
    private final Bindings bindings;
    private final PairScorer scorer;
    private final Contraction contraction;
    private final int[] repeats;
    private final int[] start;
    private final int[] other;
    private final float[] logOdds;

    private Evidence(
            ScoredPairs kept,
            JoinRules rules,
            Bindings bindings,
            PairScorer scorer,
            int[] repeats) {
        this.repeats = repeats;
        this.rules = rules;
        this.bindings = bindings;
        this.scorer = scorer;
        contraction = new Contraction(kept, rules, bindings, scorer);
        ScoredPairs pairs = bindings.hasUnits() ? contraction.pairs() : kept;
        int n = rules.listOf().length;
        start = starts(n, pairs);
        other = new int[2 * pairs.size()];
        logOdds = new float[2 * pairs.size()];
        int[] at = Arrays.copyOf(start, n);
        // Lower neighbours first, then higher ones: so each node's neighbours ascend.
        for (int i = 0; i < pairs.size(); i++) {
            long pair = pairs.pairs()[i];
            put(at[ScoredPairs.higher(pair)]++, ScoredPairs.lower(pair), pairs.logOdds()[i]);
        }
        for (int i = 0; i < pairs.size(); i++) {
            long pair = pairs.pairs()[i];
            put(at[ScoredPairs.lower(pair)]++, ScoredPairs.higher(pair), pairs.logOdds()[i]);
        }
    }

    /// Gathers the evidence.
    ///
    /// @param pairs every pair with more than next to no chance; the rest is asked of `scorer`
    /// @throws IllegalArgumentException if a pair names a record that is not there
    public static Evidence of(
            ScoredPairs pairs, JoinRules rules, Bindings bindings, PairScorer scorer) {
        long[] kept = new long[pairs.size()];
        float[] scores = new float[pairs.size()];
        int count = 0;
        int[] repeats = repeats(pairs, rules);
        for (int i = 0; i < kept.length; i++) {
            int a = ScoredPairs.lower(pairs.pairs()[i]);
            int b = ScoredPairs.higher(pairs.pairs()[i]);
            if (b >= rules.listOf().length) {
                throw new IllegalArgumentException("no such record: " + b);
            }
            if ((!rules.rival(a, b) || isRepeat(repeats, a, b))
                    && !bindings.areDifferent(bindings.unitOf(a), bindings.unitOf(b))) {
                kept[count] = pairs.pairs()[i];
                scores[count++] = pairs.logOdds()[i];
            }
        }
        ScoredPairs admitted =
                count == kept.length
                        ? pairs
                        : new ScoredPairs(Arrays.copyOf(kept, count), Arrays.copyOf(scores, count));
        return new Evidence(admitted, rules, bindings, scorer, repeats);
    }

    /// Rows of one list that are tied by admitted pairs, directly or through further rows, may be
    /// one person: whether they are is left to their scores. Empty where there are none.
    private static int[] repeats(ScoredPairs pairs, JoinRules rules) {
        int[] parent = {};
        for (int i = 0; i < pairs.size(); i++) {
            int a = ScoredPairs.lower(pairs.pairs()[i]);
            int b = ScoredPairs.higher(pairs.pairs()[i]);
            if (b < rules.listOf().length
                    && rules.rival(a, b)
                    && rules.admits(a, b, pairs.logOdds()[i])) {
                if (parent.length == 0) {
                    parent = new int[rules.listOf().length];
                    Arrays.setAll(parent, r -> r);
                }
                Components.union(parent, a, b);
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = Components.root(parent, i);
        }
        return parent;
    }

    private static boolean isRepeat(int[] repeats, int a, int b) {
        return repeats.length > 0 && repeats[a] == repeats[b];
    }

    private static int[] starts(int n, ScoredPairs pairs) {
        int[] out = new int[n + 1];
        for (long pair : pairs.pairs()) {
            out[ScoredPairs.lower(pair) + 1]++;
            out[ScoredPairs.higher(pair) + 1]++;
        }
        for (int i = 0; i < n; i++) {
            out[i + 1] += out[i];
        }
        return out;
    }

    private void put(int at, int neighbour, float score) {
        other[at] = neighbour;
        logOdds[at] = (float) Math.clamp(score, -MOST, MOST);
    }

    /// How many records.
    public int records() {
        return rules.listOf().length;
    }

    /// The first place of a node's neighbours; those of node `i` end before `from(i + 1)`.
    public int from(int node) {
        return start[node];
    }

    /// The neighbour at a place; a node's neighbours ascend.
    public int neighbour(int place) {
        return other[place];
    }

    /// The log odds at a place.
    public float logOddsAt(int place) {
        return logOdds[place];
    }

    /// Natural log odds that two nodes are one person, within [#MOST]; minus infinity where they
    /// cannot be.
    public double logOdds(int node, int against) {
        boolean fewer = start[node + 1] - start[node] <= start[against + 1] - start[against];
        int here = fewer ? node : against;
        int there = fewer ? against : node;
        int at = Arrays.binarySearch(other, start[here], start[here + 1], there);
        if (at >= 0) {
            return logOdds[at];
        }
        if (bindings.isBound(node) || bindings.isBound(against)) {
            double score = contraction.score(node, against);
            return score == Double.NEGATIVE_INFINITY ? score : Math.clamp(score, -MOST, MOST);
        }
        if ((rules.rival(node, against) && !isRepeat(repeats, node, against))
                || bindings.areDifferent(node, against)) {
            return Double.NEGATIVE_INFINITY;
        }
        return Math.clamp(scorer.logOdds(node, against), -MOST, MOST);
    }

    /// The rules.
    public JoinRules rules() {
        return rules;
    }

    /// The decisions.
    public Bindings bindings() {
        return bindings;
    }
}
