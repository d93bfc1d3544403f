package org.govah.link.internal.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// Tries every rule on a sample of its keys, and chooses.
///
/// A key is in the sample by its own hash, so that a sampled block is whole. A pair that looks like
/// one person and that `k` rules propose can be met in `k` samples; so each time it is met it
/// counts `1 / (share * k)` (Horvitz and Thompson 1952). Rules are then taken greedily, by how many
/// likely pairs they add for each pair that they cost, until the budget is spent or nothing is
/// added.
public final class Pilot {
    /// A rule that adds less than this share of the likely pairs is not worth its pairs.
    private static final double WORTH = 0.0005;

    /// What a second rule for the same pair is worth: blocks are split, and the first may miss it.
    private static final double SECOND = 0.2;

    /// Rules that added nothing in the pilot get at most this share of the budget.
    private static final double REST = 0.5;

    /// Limits of blocks, widest first.
    private static final int[] LIMITS = {400, 250, 160, 100, 70, 50, 35, 25};

    /// Pairs that several rules propose are compared once: the sum over rules is about this many
    /// times the pairs compared.
    private static final double PROPOSED_TWICE = 2;

    private final List<BlockingRule> rules;
    private final LongPredicate likely;
    private final PilotSample sample;
    private final IntUnaryOperator place;
    private final int share;
    private final List<Seed> seeds = new ArrayList<>();
    private final double[][] cost;
    private final double[] yield;

    /// A pair that looks like one person.
    private record Seed(long mask, double weight) {}

    private Pilot(
            List<BlockingRule> rules,
            PilotSample sample,
            IntUnaryOperator place,
            LongPredicate likely) {
        this.rules = rules;
        this.sample = sample;
        this.place = place;
        this.likely = likely;
        this.share = sample.share();
        this.cost = new double[rules.size()][LIMITS.length];
        this.yield = new double[rules.size()];
    }

    /// Chooses rules.
    ///
    /// @param likely whether a pair (lower record in the upper half) looks like one person
    /// @param budget pairs that may be compared
    public static Plan plan(
            List<BlockingRule> rules, int records, LongPredicate likely, long budget) {
        return plan(
                rules, PilotSample.of(rules, records), IntUnaryOperator.identity(), likely, budget);
    }

    /// Chooses rules by a sample at hand.
    ///
    /// @param place where the rules find a record of the sample
    /// @param likely whether a pair, by the numbers of the sample, looks like one person
    /// @param budget pairs that may be compared
    public static Plan plan(
            List<BlockingRule> rules,
            PilotSample sample,
            IntUnaryOperator place,
            LongPredicate likely,
            long budget) {
        Pilot pilot = new Pilot(rules, sample, place, likely);
        for (int rule = 0; rule < rules.size(); rule++) {
            pilot.tryRule(rule);
        }
        return pilot.choose(budget);
    }

    private void tryRule(int rule) {
        int looked =
                sample.look(
                        rule,
                        size -> price(rule, size),
                        (a, b) -> {
                            if (likely.test(((long) a << Integer.SIZE) | b)) {
                                found.add(new long[] {rule, mask(a, b)});
                            }
                        });
        rescale(rule, looked);
    }

    private void price(int rule, int size) {
        for (int l = 0; l < LIMITS.length; l++) {
            double each = size <= LIMITS[l] ? (size - 1) / 2.0 : LIMITS[l] / 4.0;
            cost[rule][l] += share * size * each;
        }
    }

    private final List<long[]> found = new ArrayList<>();

    /// Where not all sampled blocks were looked at, what was found stands for more.
    private void rescale(int rule, int looked) {
        double proposed = cost[rule][indexOf(PilotSample.BLOCK)] / Math.max(1, looked);
        double factor = looked < PilotSample.PAIRS ? share : Math.max(share, proposed);
        for (long[] each : found) {
            double weight = factor / Long.bitCount(each[1]);
            seeds.add(new Seed(each[1], weight));
            yield[rule] += factor;
        }
        found.clear();
    }

    private static int indexOf(int block) {
        int at = 0;
        while (at + 1 < LIMITS.length && LIMITS[at] > block) {
            at++;
        }
        return at;
    }

    /// Which rules propose a pair.
    private long mask(int a, int b) {
        long mask = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            Keys ofA = new Keys();
            rules.get(rule).keys().of(place.applyAsInt(a), ofA::add);
            Keys ofB = new Keys();
            rules.get(rule).keys().of(place.applyAsInt(b), ofB::add);
            mask |= ofA.meets(ofB) ? 1L << rule : 0;
        }
        return mask == 0 ? 1 : mask;
    }

    private static final class Keys {
        private long[] held = new long[8];
        private int size;

        private void add(long key) {
            if (size == held.length) {
                held = Arrays.copyOf(held, 2 * size);
            }
            held[size++] = key;
        }

        private boolean meets(Keys other) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < other.size; j++) {
                    if (held[i] == other.held[j]) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private Plan choose(long budget) {
        double all = seeds.stream().mapToDouble(Seed::weight).sum();
        int narrow = LIMITS.length - 1;
        List<Integer> used = new ArrayList<>();
        double spent = 0;
        long covered = 0;
        while (true) {
            int best = -1;
            double bestRatio = 0;
            double bestGain = 0;
            for (int rule = 0; rule < rules.size(); rule++) {
                double gain = used.contains(rule) ? 0 : gain(rule, covered);
                double price = Math.max(1, cost[rule][narrow]);
                boolean affordable = spent + price <= budget * PROPOSED_TWICE || used.isEmpty();
                if (affordable && gain > WORTH * all && gain / price > bestRatio) {
                    best = rule;
                    bestRatio = gain / price;
                    bestGain = gain;
                }
            }
            if (best < 0 || bestGain <= 0) {
                break;
            }
            used.add(best);
            spent += cost[best][narrow];
            covered |= 1L << best;
        }
        spendTheRest(used, spent, budget);
        used.sort(Integer::compare);
        return new Plan(budget, told(), limit(used, budget), used);
    }

    /// Where the budget allows, every rule is used: what the pilot did not see may still be there.
    private void spendTheRest(List<Integer> used, double already, long budget) {
        int narrow = LIMITS.length - 1;
        double spent = already;
        List<Integer> rest =
                IntStream.range(0, rules.size())
                        .filter(rule -> !used.contains(rule))
                        .boxed()
                        .sorted(Comparator.comparingDouble(rule -> cost[rule][narrow]))
                        .toList();
        for (int rule : rest) {
            spent += cost[rule][narrow];
            if (spent <= budget * PROPOSED_TWICE * REST || used.isEmpty()) {
                used.add(rule);
            }
        }
    }

    private double gain(int rule, long covered) {
        double sum = 0;
        for (Seed seed : seeds) {
            if ((seed.mask >> rule & 1) != 0) {
                int already = Long.bitCount(seed.mask & covered);
                sum += already == 0 ? seed.weight : already == 1 ? SECOND * seed.weight : 0;
            }
        }
        return sum;
    }

    /// The widest limit that the budget allows.
    private int limit(List<Integer> used, long budget) {
        for (int l = 0; l < LIMITS.length; l++) {
            double sum = 0;
            for (int rule : used) {
                sum += cost[rule][l];
            }
            if (sum <= budget * PROPOSED_TWICE) {
                return LIMITS[l];
            }
        }
        return LIMITS[LIMITS.length - 1];
    }

    private List<Plan.Told> told() {
        List<Plan.Told> out = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            out.add(
                    new Plan.Told(
                            rules.get(rule).name(),
                            cost[rule][indexOf(PilotSample.BLOCK)],
                            yield[rule]));
        }
        return out;
    }
}
