package org.govah.link.internal.block;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// The keys that the pilot looks at: a key is in the sample by its own hash, so that a sampled
/// block is whole, on one machine or many.
///
/// @param share one key of so many is in the sample; a power of two
/// @param ofRule the entries of a rule
public record PilotSample(int share, IntFunction<Sorted> ofRule) {
    /// Up to this many records every key is in the sample.
    private static final int SMALL = 50_000;

    /// Pairs looked at, at most, for each rule.
    static final int PAIRS = 40_000;

    /// Blocks of the pilot are cut at this size.
    static final int BLOCK = 40;

    /// Entries of one rule, sorted by key, then by record.
    ///
    /// @param entries see [Entries]
    /// @param size how many
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    public record Sorted(long[] entries, int size) {
        /// Sorts.
        ///
        /// @param entries see [#entry]
        public static Sorted of(long[] entries) {
            Entries all = new Entries(entries.length);
            for (long each : entries) {
                all.add(each, Entries.record(each));
            }
            return new Sorted(all.sorted(), entries.length);
        }
    }

    /// Takes a pair.
    public interface PairSink {
        /// Takes it.
        void accept(int a, int b);
    }

    /// One key of how many is in the sample of so many records.
    public static int share(int records) {
        return Math.max(1, Integer.highestOneBit(Math.max(1, records / SMALL)));
    }

    /// Whether a key is in the sample.
    public static boolean holds(long key, int share) {
        return ((key & Long.MAX_VALUE) & (share - 1)) == 0;
    }

    /// A key and a record as one number.
    public static long entry(long key, int record) {
        return Entries.of(key, record);
    }

    /// Of records at hand, rule by rule when asked for, by any thread.
    ///
    /// @param rules makes the rules anew
    static PilotSample of(Supplier<List<BlockingRule>> rules, int records) {
        int share = share(records);
        return new PilotSample(share, rule -> entries(rules.get().get(rule), records, share));
    }

    private static Sorted entries(BlockingRule rule, int records, int share) {
        Entries entries = new Entries(records / share * 2);
        for (int r = 0; r < records; r++) {
            int record = r;
            rule.keys()
                    .of(
                            record,
                            key -> {
                                if (holds(key, share)) {
                                    entries.add(key, record);
                                }
                            });
        }
        int size = entries.size();
        return new Sorted(entries.sorted(), size);
    }

    /// Goes over the blocks of a rule.
    ///
    /// @param sizes takes the size of each
    /// @param pairs takes the pairs of the smaller ones, until there are enough
    /// @return how many pairs
    public int look(int rule, IntConsumer sizes, PairSink pairs) {
        Sorted sorted = ofRule.apply(rule);
        long[] entries = sorted.entries;
        int looked = 0;
        int start = 0;
        for (int end = 1; end <= sorted.size; end++) {
            if (end == sorted.size
                    || entries[end] >>> Integer.SIZE != entries[start] >>> Integer.SIZE) {
                sizes.accept(end - start);
                if (end - start > 1 && end - start <= BLOCK && looked < PAIRS) {
                    looked += look(entries, start, end, pairs);
                }
                start = end;
            }
        }
        return looked;
    }

    private static int look(long[] entries, int start, int end, PairSink pairs) {
        int looked = 0;
        for (int i = start; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                int a = Entries.record(entries[i]);
                int b = Entries.record(entries[j]);
                if (a != b) {
                    looked++;
                    pairs.accept(a, b);
                }
            }
        }
        return looked;
    }
}
