package org.govah.link.internal.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.govah.link.internal.values.Longs;
import org.govah.link.internal.work.Workers;

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

    /// Pairs that a thread takes at a time.
    private static final int CHUNK = 1 << 12;

    private final Supplier<List<BlockingRule>> rules;
    private final List<String> names;
    private final LongPredicate likely;
    private final PilotSample sample;
    private final IntUnaryOperator place;
    private final int share;
    private final List<Seed> seeds = new ArrayList<>();
    private final double[][] cost;
    private final double[] yield;
    private final Longs[] met;

    /// A pair that looks like one person.
    private record Seed(long mask, double weight) {}

    private Pilot(
            Supplier<List<BlockingRule>> rules,
            PilotSample sample,
            IntUnaryOperator place,
            LongPredicate likely) {
        this.rules = rules;
        this.names = rules.get().stream().map(BlockingRule::name).toList();
        this.sample = sample;
        this.place = place;
        this.likely = likely;
        this.share = sample.share();
        this.cost = new double[names.size()][LIMITS.length];
        this.yield = new double[names.size()];
        this.met = new Longs[names.size()];
    }

    /// Chooses rules.
    ///
    /// @param rules makes the rules anew: each thread asks for its own
    /// @param likely whether a pair (lower record in the upper half) looks like one person; asked
    ///   by several threads
    /// @param budget pairs that may be compared
    public static Plan plan(
            Supplier<List<BlockingRule>> rules, int records, LongPredicate likely, long budget) {
        return plan(
                rules, PilotSample.of(rules, records), IntUnaryOperator.identity(), likely, budget);
    }

    /// Chooses rules by a sample at hand.
    ///
    /// @param rules makes the rules anew: each thread asks for its own
    /// @param place where the rules find a record of the sample
    /// @param likely whether a pair, by the numbers of the sample, looks like one person; asked by
    ///   several threads
    /// @param budget pairs that may be compared
    public static Plan plan(
            Supplier<List<BlockingRule>> rules,
            PilotSample sample,
            IntUnaryOperator place,
            LongPredicate likely,
            long budget) {
        Pilot pilot = new Pilot(rules, sample, place, likely);
        Workers.run(pilot.met.length, () -> pilot::meet);
        pilot.look(pilot.everyPair());
        return pilot.choose(budget);
    }

    /// What a rule costs, and the pairs that it meets.
    private void meet(int rule) {
        Longs pairs = new Longs();
        sample.look(
                rule,
                size -> price(rule, size),
                (a, b) -> pairs.add(((long) a << Integer.SIZE) | b));
        met[rule] = pairs;
    }

    /// The pairs that rules met, each once, ascending: many rules meet a pair that is one person.
    private long[] everyPair() {
        Longs all = new Longs();
        for (Longs pairs : met) {
            pairs.stream().forEach(all::add);
        }
        return all.sortedDistinct();
    }

    /// Looks at each pair once, then tells every rule what it found.
    private void look(long[] pairs) {
        long[] masks = new long[pairs.length];
        Workers.run(
                (pairs.length + CHUNK - 1) / CHUNK,
                () -> {
                    List<BlockingRule> own = rules.get();
                    return chunk -> {
                        int end = Math.min(pairs.length, (chunk + 1) * CHUNK);
                        for (int i = chunk * CHUNK; i < end; i++) {
                            masks[i] = likely.test(pairs[i]) ? mask(own, pairs[i]) : 0;
                        }
                    };
                });
        for (int rule = 0; rule < met.length; rule++) {
            double factor = factor(rule, met[rule].size());
            for (int i = 0; i < met[rule].size(); i++) {
                long mask = masks[Arrays.binarySearch(pairs, met[rule].get(i))];
                if (mask != 0) {
                    seeds.add(new Seed(mask, factor / Long.bitCount(mask)));
                    yield[rule] += factor;
                }
            }
        }
    }

    private void price(int rule, int size) {
        for (int l = 0; l < LIMITS.length; l++) {
            double each = size <= LIMITS[l] ? (size - 1) / 2.0 : LIMITS[l] / 4.0;
            cost[rule][l] += share * size * each;
        }
    }

    /// Where not all sampled blocks were looked at, what was found stands for more.
    private double factor(int rule, int looked) {
        double proposed = cost[rule][indexOf(PilotSample.BLOCK)] / Math.max(1, looked);
        return looked < PilotSample.PAIRS ? share : Math.max(share, proposed);
    }

    private static int indexOf(int block) {
        int at = 0;
        while (at + 1 < LIMITS.length && LIMITS[at] > block) {
            at++;
        }
        return at;
    }

    /// Which rules propose a pair.
    private long mask(List<BlockingRule> own, long pair) {
        int a = place.applyAsInt((int) (pair >>> Integer.SIZE));
        int b = place.applyAsInt((int) pair);
        long mask = 0;
        for (int rule = 0; rule < own.size(); rule++) {
            Keys ofA = new Keys();
            own.get(rule).keys().of(a, ofA::add);
            Keys ofB = new Keys();
            own.get(rule).keys().of(b, ofB::add);
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
            for (int rule = 0; rule < names.size(); rule++) {
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
                IntStream.range(0, names.size())
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
        for (int rule = 0; rule < names.size(); rule++) {
            out.add(
                    new Plan.Told(
                            names.get(rule), cost[rule][indexOf(PilotSample.BLOCK)], yield[rule]));
        }
        return out;
    }
}
