package org.govah.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.govah.link.internal.block.Pilot;
import org.govah.link.internal.block.PilotSample;
import org.govah.link.internal.block.Plan;
import org.govah.link.internal.fit.Em;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.fit.PatternCounts;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.score.BlockingRecall;
import org.govah.link.internal.score.SamplePass;

/// Learns plan and model of a run whose records lie on many machines, from what they counted, by
/// the same steps and on the same samples as a run on one machine.
public final class Learning {
    /// So many pairs are compared in no time, however few records there are.
    static final long FREE_PAIRS = 3_000_000;

    /// Natural log odds from which a pair looks like one person to the pilot.
    static final double LOOKS_SAME = 2;

    private final LinkSettings settings;
    private final RandomEvidence.Sizes sizes;
    private final RandomEvidence.Drawn drawn;
    private final List<PilotSample.Sorted> pilot;
    private final int share;

    /// Begins.
    ///
    /// @param sizes records of each list, in the order of their numbers
    /// @param beginnings how the name of each record begins, by its number; see [Shard#beginning]
    /// @param pilot for each rule what the records gave, in any order; see [Shard#pilotKeys]
    public Learning(
            LinkSettings settings, List<Integer> sizes, int[] beginnings, List<long[]> pilot) {
        this.settings = settings;
        this.sizes = sizes(sizes);
        this.drawn = RandomEvidence.Drawn.of(beginnings, settings.seed());
        this.pilot = pilot.stream().map(PilotSample.Sorted::of).toList();
        this.share = PilotSample.share(beginnings.length);
    }

    private static RandomEvidence.Sizes sizes(List<Integer> lists) {
        double records = 0;
        double inner = 0;
        for (int size : lists) {
            records += size;
            inner += (double) size * (size - 1) / 2;
        }
        return new RandomEvidence.Sizes(records, records * (records - 1) / 2 - inner, inner);
    }

    /// Numbers of the records that must be in the shard for [#plan] and [#fit], ascending.
    public int[] needed() {
        IntStream random =
                LongStream.concat(Arrays.stream(drawn.any()), Arrays.stream(drawn.ofOneName()))
                        .mapToInt(Pairs::lower);
        IntStream other =
                LongStream.concat(Arrays.stream(drawn.any()), Arrays.stream(drawn.ofOneName()))
                        .mapToInt(Pairs::higher);
        IntStream.Builder looked = IntStream.builder();
        for (int rule = 0; rule < pilot.size(); rule++) {
            sample().look(rule, size -> {}, (a, b) -> looked.add(a).add(b));
        }
        return IntStream.concat(IntStream.concat(random, other), looked.build())
                .sorted()
                .distinct()
                .toArray();
    }

    private PilotSample sample() {
        return new PilotSample(share, pilot::get);
    }

    /// Chooses the blocking rules, by a model that has seen random pairs only.
    public BlockingPlan plan(Shard at) {
        if (few((long) sizes.records())) {
            return new BlockingPlan(Plan.everyPair((int) sizes.records(), FREE_PAIRS));
        }
        List<Comparison> declared = at.declared(settings.seed());
        Patterns patterns = new Patterns(declared);
        Model start = Em.start(random(at, declared).alone(sizes));
        double least = LOOKS_SAME - Math.max(start.crossPrior(), start.innerPrior());
        return new BlockingPlan(
                Pilot.plan(
                        at::newRules,
                        sample(),
                        at::place,
                        pair -> {
                            int a = at.place(Pairs.lower(pair));
                            int b = at.place(Pairs.higher(pair));
                            return start.evidence(patterns.of(a, b)) > least;
                        },
                        budget(settings, (long) sizes.records())));
    }

    /// Whether there are so few records that every pair is compared.
    static boolean few(long records) {
        return records * (records - 1) / 2 <= FREE_PAIRS;
    }

    static long budget(LinkSettings settings, long records) {
        return Math.max(FREE_PAIRS, settings.pairsPerRecord() * records);
    }

    private RandomEvidence random(Shard at, List<Comparison> declared) {
        RandomEvidence.Drawn here =
                new RandomEvidence.Drawn(at.placesOf(drawn.any()), at.placesOf(drawn.ofOneName()));
        return RandomEvidence.of(here, declared, new Patterns(declared)::of);
    }

    /// The candidates of one record of how many are learned from.
    ///
    /// @param proposals pairs that all blocks propose, a pair of several blocks counted several
    ///   times
    public static int stride(long proposals) {
        return SamplePass.stride(proposals);
    }

    /// Whether the candidates of a record (those with a higher number) are learned from.
    public static boolean learnsFrom(int number, int stride) {
        return SamplePass.holds(number, stride);
    }

    /// Names of the comparisons for which the records have enough values to learn from.
    public List<String> learnable(Shard at) {
        return random(at, at.declared(settings.seed())).learnable().stream()
                .map(Comparison::name)
                .toList();
    }

    /// Fits the model.
    ///
    /// @param comparisons names of those that make the patterns
    /// @param counted their patterns
    /// @param stride of [#stride]
    public PairModel fit(Shard at, List<String> comparisons, Counted counted, int stride) {
        List<Comparison> learnable = Shard.named(at.declared(settings.seed()), comparisons);
        return PairModel.of(
                Em.fit(
                        random(at, learnable)
                                .with(
                                        sizes,
                                        counted.cross.sorted(),
                                        counted.inner.sorted(),
                                        1.0 / stride)));
    }

    /// The pairs that teach which spellings are one name; none where there are too few.
    ///
    /// @param found every sampled pair that [Shard.Comparing#teaches], in any order
    public static long[] teachers(long[] found) {
        return Teachers.of(Arrays.stream(found).sorted());
    }

    /// Counts of the patterns of sampled candidates.
    public static final class Counted {
        private final PatternCounts cross = new PatternCounts();
        private final PatternCounts inner = new PatternCounts();
        private final List<Row> rows = new ArrayList<>();

        /// Pairs that are counted together.
        private record Row(boolean inner, long pattern, long rules, long pairs) {}

        /// Nothing counted.
        public Counted() {}

        /// Adds pairs.
        ///
        /// @param ofOneList whether both records of each are of one list
        /// @param rules that propose them, bit `r` for the used rule `r`
        public void add(boolean ofOneList, long pattern, long rules, long pairs) {
            (ofOneList ? inner : cross).add(pattern, (double) pairs);
            rows.add(new Row(ofOneList, pattern, rules, pairs));
        }

        /// The share of the true pairs that the blocks are expected to propose, 0 to 1: an upper
        /// estimate.
        public double expectedRecall(PairModel model, BlockingPlan plan) {
            if (plan.plan().everyPair()) {
                return 1;
            }
            BlockingRecall.Builder out = new BlockingRecall.Builder(plan.rules());
            for (Row row : rows) {
                double logOdds = model.exactLogOdds(row.pattern, row.inner);
                out.add(Model.probability(logOdds), row.rules, (double) row.pairs);
            }
            return out.build().expected();
        }
    }
}
