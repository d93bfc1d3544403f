package org.govah.link.internal.pairs;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.govah.core.Progress;

/// The pairs that blocking proposes.
///
/// @param pairs each once, ascending; the lower record number in the upper half of the long
/// @param largeBlocks blocks that were too large even after splitting, and so were not compared in
///   full
/// @param largestBlock records in the largest of them; 0 where there is none
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record Candidates(long[] pairs, int largeBlocks, int largestBlock) {
    /// In a block that cannot be split each record meets this many that follow it.
    static final int WINDOW = 10;

    private static final String STAGE = "link.stage-block";

    /// The record with the lower number of a pair.
    public static int lower(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /// The record with the higher number of a pair.
    public static int higher(long pair) {
        return (int) pair;
    }

    /// Two records as a pair.
    ///
    /// @param a not `b`
    public static long pair(int a, int b) {
        return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
    }

    /// Finds the pairs by the declared rules.
    public static Candidates find(Rows rows, Progress progress) {
        Finder finder = new Finder(BlockingRules.splits(rows));
        List<BlockingRule> rules = BlockingRules.of(rows);
        for (int i = 0; i < rules.size(); i++) {
            finder.add(rows.size(), rules.get(i));
            progress.at(STAGE, i + 1L, rules.size());
        }
        return finder.result();
    }

    private static final class Finder {
        private final List<IntUnaryOperator> splits;
        private final LongList pairs = new LongList();
        private int largeBlocks;
        private int largestBlock;

        private Finder(List<IntUnaryOperator> splits) {
            this.splits = splits;
        }

        private Candidates result() {
            return new Candidates(pairs.sortedDistinct(), largeBlocks, largestBlock);
        }

        /// Keys and record numbers share one long, the key's upper bits above: sorting brings the
        /// records of one key together. Two keys that fall together cost a comparison, no more.
        private void add(int size, BlockingRule rule) {
            int bits = Long.SIZE - Long.numberOfLeadingZeros(size);
            LongList entries = new LongList();
            for (int record = 0; record < size; record++) {
                long number = record;
                rule.keys().of(record, key -> entries.add(((key >>> bits) << bits) | number));
            }
            long[] sorted = entries.sortedDistinct();
            int from = 0;
            for (int to = 1; to <= sorted.length; to++) {
                if (to == sorted.length || sorted[to] >>> bits != sorted[from] >>> bits) {
                    block(records(sorted, from, to, bits), 0, rule.most());
                    from = to;
                }
            }
        }

        private static int[] records(long[] sorted, int from, int to, int bits) {
            int[] out = new int[to - from];
            for (int i = from; i < to; i++) {
                out[i - from] = (int) (sorted[i] & ((1L << bits) - 1));
            }
            return out;
        }

        private void block(int[] records, int split, int most) {
            if (records.length <= most) {
                all(records, records.length);
            } else if (split < splits.size()) {
                split(records, split, most);
            } else {
                largeBlocks++;
                largestBlock = Math.max(largestBlock, records.length);
                all(records, WINDOW);
            }
        }

        /// Groups by the next value; records without one are a group of their own.
        private void split(int[] records, int split, int most) {
            long[] keyed = new long[records.length];
            for (int i = 0; i < keyed.length; i++) {
                long value = splits.get(split).applyAsInt(records[i]);
                keyed[i] = (value << Integer.SIZE) | records[i];
            }
            Arrays.sort(keyed);
            int from = 0;
            for (int to = 1; to <= keyed.length; to++) {
                if (to == keyed.length
                        || (int) (keyed[to] >> Integer.SIZE)
                                != (int) (keyed[from] >> Integer.SIZE)) {
                    block(records(keyed, from, to, Integer.SIZE), split + 1, most);
                    from = to;
                }
            }
        }

        private void all(int[] records, int reach) {
            for (int i = 0; i < records.length; i++) {
                for (int j = i + 1; j < records.length && j - i <= reach; j++) {
                    pairs.add(pair(records[i], records[j]));
                }
            }
        }
    }
}
