package org.govah.link;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.govah.core.model.Record;
import org.govah.link.internal.block.BlockingRule;
import org.govah.link.internal.block.BlockingRules;
import org.govah.link.internal.block.Blocks;
import org.govah.link.internal.block.PilotSample;
import org.govah.link.internal.calibration.Recalibration;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.join.Bindings;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.pairs.ColumnKeys;
import org.govah.link.internal.pairs.Columns;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Comparisons;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.pairs.RandomPairs;

/// Some of the records of a run, on the knowledge of all: gives their blocking keys and compares
/// them as the whole run would. A record has its number in the run and its place, from 0, here.
///
/// Not safe for two threads.
public final class Shard {
    private final int[] numbers;
    private final int[] lists;
    private final int[] rows;
    private final Columns columns;
    private final List<BlockingRule> rules;
    private final List<Blocks.Split> splits;

    private Shard(int[] numbers, int[] lists, int[] rows, Columns columns) {
        this.numbers = numbers;
        this.lists = lists;
        this.rows = rows;
        this.columns = columns;
        this.rules = BlockingRules.of(new ColumnKeys(columns));
        this.splits = ColumnKeys.splits(columns);
    }

    /// Begins an empty shard.
    public static Builder builder(Knowledge known) {
        return new Builder(new Columns.Builder(known.columns()));
    }

    /// Takes records in the order of their numbers.
    public static final class Builder {
        private final Columns.Builder columns;
        private int[] numbers = new int[64];
        private int[] lists = new int[64];
        private int[] rows = new int[64];
        private int size;

        private Builder(Columns.Builder columns) {
            this.columns = columns;
        }

        /// Adds a record.
        ///
        /// @param number in the run, above the last one
        /// @param list the number of its list
        /// @throws IllegalArgumentException if numbers do not rise
        public void add(int number, int list, Record record) {
            if (size > 0 && number <= numbers[size - 1]) {
                throw new IllegalArgumentException("numbers must rise: " + number);
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                lists = Arrays.copyOf(lists, 2 * size);
                rows = Arrays.copyOf(rows, 2 * size);
            }
            numbers[size] = number;
            lists[size] = list;
            rows[size++] = record.id().row();
            columns.add(record);
        }

        /// How many records there are so far.
        public int size() {
            return size;
        }

        /// The shard.
        public Shard build() {
            return new Shard(
                    Arrays.copyOf(numbers, size),
                    Arrays.copyOf(lists, size),
                    Arrays.copyOf(rows, size),
                    columns.build());
        }
    }

    Columns columns() {
        return columns;
    }

    /// The rules over these records, for one thread.
    List<BlockingRule> newRules() {
        return BlockingRules.of(new ColumnKeys(columns));
    }

    List<Comparison> declared(long seed) {
        return Comparisons.of(columns, seed);
    }

    int[] lists() {
        return lists;
    }

    /// How many records are here.
    public int records() {
        return numbers.length;
    }

    /// The number in the run of the record at a place.
    public int number(int place) {
        return numbers[place];
    }

    /// The number of its list.
    public int list(int place) {
        return lists[place];
    }

    /// Its row in its list.
    public int row(int place) {
        return rows[place];
    }

    /// Where a record is.
    ///
    /// @throws IllegalArgumentException if it is not here
    public int place(int number) {
        int at = Arrays.binarySearch(numbers, number);
        if (at < 0) {
            throw new IllegalArgumentException("record " + number + " is not in this shard");
        }
        return at;
    }

    /// Pairs of numbers as pairs of places.
    long[] placesOf(long[] pairs) {
        return Arrays.stream(pairs)
                .map(p -> Pairs.of(place(Pairs.lower(p)), place(Pairs.higher(p))))
                .toArray();
    }

    /// How many blocking rules there are, used or not.
    public int ruleCount() {
        return rules.size();
    }

    /// Gives the keys of a record by one rule.
    ///
    /// @param rule from 0
    void keys(int rule, int place, LongConsumer out) {
        rules.get(rule).keys().of(place, out::accept);
    }

    /// The keys that a pilot looks at.
    ///
    /// @param records in the run
    /// @param out takes key and number as one; see [Learning#plan]
    public void pilotKeys(int rule, int place, int records, LongConsumer out) {
        int share = PilotSample.share(records);
        keys(
                rule,
                place,
                key -> {
                    if (PilotSample.holds(key, share)) {
                        out.accept(PilotSample.entry(key, numbers[place]));
                    }
                });
    }

    /// Values by which a block with this record would be split.
    public int[] splits(int place) {
        return splits.stream().mapToInt(s -> s.of(place)).toArray();
    }

    /// How the name begins, as a number that means something under this knowledge only.
    public int beginning(int place) {
        return RandomPairs.beginning(columns, place);
    }

    /// Compares the records here.
    ///
    /// @param comparisons names of those that are made, in the order declared
    /// @param seed of the run's settings
    public Comparing comparing(List<String> comparisons, long seed) {
        return new Comparing(this, new Patterns(named(declared(seed), comparisons)));
    }

    /// Joins the records here to persons, as a run on one machine does.
    ///
    /// @param pairs all kept pairs of these records, by number, the lower record in the upper half,
    ///   ascending
    /// @param logOdds of each, natural
    /// @param listCount how many lists the run has
    /// @return for each place the lowest place of the same person
    public int[] joined(
            PairModel model, long[] pairs, float[] logOdds, int listCount, LinkSettings settings) {
        Model here = model.model(declared(settings.seed()));
        return Joined.of(
                        lists,
                        listCount,
                        new Patterns(here.comparisons()),
                        here,
                        new ScoredPairs(placesOf(pairs), logOdds),
                        settings,
                        Bindings.none(),
                        Recalibration.NONE)
                .groups(settings.sameAt());
    }

    static List<Comparison> named(List<Comparison> declared, List<String> names) {
        List<Comparison> out = declared.stream().filter(c -> names.contains(c.name())).toList();
        if (out.size() != names.size()) {
            throw new IllegalArgumentException("there are no such comparisons: " + names);
        }
        return out;
    }

    /// Compares pairs.
    public static final class Comparing {
        private final Shard shard;
        private final Patterns patterns;

        private Comparing(Shard shard, Patterns patterns) {
            this.shard = shard;
            this.patterns = patterns;
        }

        /// What was found for two records, as one number; see [PairModel].
        ///
        /// @param a a place
        /// @param b another place
        public long pattern(int a, int b) {
            return patterns.of(a, b);
        }

        /// Whether two records are of one list.
        public boolean inner(int a, int b) {
            return shard.lists[a] == shard.lists[b];
        }

        /// Whether a pair is found so surely to be one person, under different spellings, that it
        /// teaches which spellings are one name.
        ///
        /// @param logOdds natural log odds of the pair, see [PairModel#logOdds]
        public boolean teaches(int a, int b, double logOdds) {
            return Teachers.isSure(logOdds) && Teachers.differ(shard.columns.names(), a, b);
        }
    }
}
