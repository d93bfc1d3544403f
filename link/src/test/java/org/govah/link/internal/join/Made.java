package org.govah.link.internal.join;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Made evidence: random log odds between records on random lists.
public final class Made {
    private final SortedMap<Long, Float> scores = new TreeMap<>();
    private final int records;

    public Made(int records) {
        this.records = records;
    }

    public Made with(int a, int b, double logOdds) {
        scores.put(ScoredPairs.pair(a, b), (float) logOdds);
        return this;
    }

    public Made without(int a, int b) {
        scores.remove(ScoredPairs.pair(a, b));
        return this;
    }

    /// Each pair with this chance, with log odds around a mean.
    public static Made random(int records, double chance, double mean, double sd, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Made out = new Made(records);
        for (int i = 0; i < records; i++) {
            for (int j = i + 1; j < records; j++) {
                if (random.nextDouble() < chance) {
                    out.with(i, j, mean + sd * random.nextGaussian());
                }
            }
        }
        return out;
    }

    public static int[] lists(int records, int lists, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] out = new int[records];
        Arrays.setAll(out, i -> random.nextInt(lists));
        return out;
    }

    public ScoredPairs pairs() {
        long[] pairs = scores.keySet().stream().mapToLong(Long::longValue).toArray();
        float[] logOdds = new float[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            logOdds[i] = scores.getOrDefault(pairs[i], 0f);
        }
        return new ScoredPairs(pairs, logOdds);
    }

    /// Pairs that are not listed are very unlikely.
    public Evidence evidence(JoinRules rules) {
        return evidence(rules, Bindings.none());
    }

    public Evidence evidence(JoinRules rules, Bindings bindings) {
        return Evidence.of(pairs(), rules, bindings, (a, b) -> -9);
    }

    public int records() {
        return records;
    }
}
