package org.govah.link.internal.block;

import java.util.Arrays;
import java.util.List;

/// The blocks of all rules, and for each record where it stands in them.
///
/// Candidates are found record by record: the later members of the blocks that a record is in, each
/// once. So no set of pairs is ever held, the work of one record is bounded by its blocks, and a
/// new record is looked up in the same way.
public final class Blocks {
    private static final int LAST = Integer.MIN_VALUE;
    private static final int NUMBER = Integer.MAX_VALUE;

    private final int records;
    private final int[] members;
    private final int[] ruleFrom;
    private final int[] from;
    private final int[] places;
    private final int largeBlocks;
    private final int largestBlock;

    /// @param members blocks one after the other, the last member of each with its sign bit set
    /// @param ruleFrom where each rule's blocks begin; one more at the end
    Blocks(int records, int[] members, int[] ruleFrom, int largeBlocks, int largestBlock) {
        this.records = records;
        this.members = members;
        this.ruleFrom = ruleFrom.clone();
        this.largeBlocks = largeBlocks;
        this.largestBlock = largestBlock;
        this.from = new int[records + 1];
        for (int member : members) {
            from[(member & NUMBER) + 1]++;
        }
        for (int r = 0; r < records; r++) {
            from[r + 1] += from[r];
        }
        int[] next = Arrays.copyOf(from, records);
        places = new int[members.length];
        for (int p = 0; p < members.length; p++) {
            places[next[members[p] & NUMBER]++] = p;
        }
    }

    /// How many records there are.
    public int records() {
        return records;
    }

    /// How many pairs the blocks propose; a pair of several blocks counts several times.
    public long proposals() {
        long sum = 0;
        int size = 0;
        for (int member : members) {
            sum += size++;
            size = member < 0 ? 0 : size;
        }
        return sum;
    }

    /// How many rules there are.
    public int rules() {
        return ruleFrom.length - 1;
    }

    /// Blocks that were too large even after splitting, and so were not compared in full.
    public int largeBlocks() {
        return largeBlocks;
    }

    /// Records in the largest of them; 0 where there is none.
    public int largestBlock() {
        return largestBlock;
    }

    /// Finds the candidates of records one after the other; one for each thread.
    public final class Search {
        private final int[] seenBy = new int[records];
        private int[] found = new int[256];
        private long[] masks = new long[256];
        private int[] at = {};

        /// Begins.
        public Search() {
            Arrays.fill(seenBy, -1);
        }

        /// The records with a higher number that share a block with this one, each once.
        ///
        /// @return how many; they stand in [#found]
        public int of(int record) {
            int size = 0;
            for (int i = from[record]; i < from[record + 1]; i++) {
                int place = places[i];
                while (members[place] >= 0) {
                    int other = members[++place] & NUMBER;
                    if (seenBy[other] != record) {
                        seenBy[other] = record;
                        if (size == found.length) {
                            found = Arrays.copyOf(found, 2 * size);
                        }
                        found[size++] = other;
                    }
                }
            }
            return size;
        }

        /// Like [#of], and which rules propose each: bit `r` for rule `r`, in [#mask].
        public int withRules(int record) {
            at = at.length == 0 ? new int[records] : at;
            int size = 0;
            int rule = 0;
            for (int i = from[record]; i < from[record + 1]; i++) {
                int place = places[i];
                while (place >= ruleFrom[rule + 1]) {
                    rule++;
                }
                while (members[place] >= 0) {
                    int other = members[++place] & NUMBER;
                    if (seenBy[other] != record) {
                        seenBy[other] = record;
                        if (size == found.length) {
                            found = Arrays.copyOf(found, 2 * size);
                        }
                        if (size >= masks.length) {
                            masks = Arrays.copyOf(masks, found.length);
                        }
                        found[size] = other;
                        masks[size] = 0;
                        at[other] = size++;
                    }
                    masks[at[other]] |= 1L << rule;
                }
            }
            return size;
        }

        /// The candidate at a place, from 0.
        public int found(int place) {
            return found[place];
        }

        /// Its rules.
        public long mask(int place) {
            return masks[place];
        }
    }

    /// Begins a search.
    public Search search() {
        return new Search();
    }

    /// A value by which a block that is too large is split.
    public interface Split {
        /// The value; any fixed number where there is none.
        int of(int record);
    }

    /// Builds blocks rule by rule.
    static final class Builder {
        /// In a block that cannot be split records are compared in groups of this many.
        static final int GROUP = 25;

        private final List<Split> splits;
        private int[] members = new int[1 << 16];
        private int size;
        private int largeBlocks;
        private int largestBlock;

        Builder(List<Split> splits) {
            this.splits = splits;
        }

        int size() {
            return size;
        }

        /// The records of the blocks so far, one block after the other.
        int member(int place) {
            return members[place] & NUMBER;
        }

        /// Whether a block ends here.
        boolean endsAt(int place) {
            return members[place] < 0;
        }

        int largeBlocks() {
            return largeBlocks;
        }

        int largestBlock() {
            return largestBlock;
        }

        /// The blocks of all rules, one rule after the other.
        static Blocks build(int records, List<Builder> byRule) {
            int[] ruleFrom = new int[byRule.size() + 1];
            int large = 0;
            int largest = 0;
            for (int i = 0; i < byRule.size(); i++) {
                ruleFrom[i + 1] = ruleFrom[i] + byRule.get(i).size;
                large += byRule.get(i).largeBlocks;
                largest = Math.max(largest, byRule.get(i).largestBlock);
            }
            int[] members = new int[ruleFrom[byRule.size()]];
            for (int i = 0; i < byRule.size(); i++) {
                Builder each = byRule.get(i);
                System.arraycopy(each.members, 0, members, ruleFrom[i], each.size);
            }
            return new Blocks(records, members, ruleFrom, large, largest);
        }

        /// Adds the blocks of a rule.
        ///
        /// @param sorted its entries, sorted by key, then by record
        /// @param n how many there are
        /// @param most a block with more records is split
        void add(long[] sorted, int n, int most) {
            int start = 0;
            for (int end = 1; end <= n; end++) {
                if (end == n || sorted[end] >>> Integer.SIZE != sorted[start] >>> Integer.SIZE) {
                    if (end - start > 1) {
                        block(distinct(sorted, start, end), most);
                    }
                    start = end;
                }
            }
        }

        private static int[] distinct(long[] sorted, int start, int end) {
            int[] out = new int[end - start];
            int kept = 0;
            for (int i = start; i < end; i++) {
                int record = Entries.record(sorted[i]);
                if (kept == 0 || out[kept - 1] != record) {
                    out[kept++] = record;
                }
            }
            return kept == out.length ? out : Arrays.copyOf(out, kept);
        }

        /// Adds one block.
        ///
        /// @param block its records, ascending
        void block(int[] block, int most) {
            if (block.length <= most) {
                append(block, 0, block.length);
            } else {
                split(block, 0, most);
            }
        }

        private void append(int[] block, int start, int end) {
            if (end - start < 2) {
                return;
            }
            if (size + end - start > members.length) {
                members = Arrays.copyOf(members, Math.max(size + end - start, size + (size >> 1)));
            }
            System.arraycopy(block, start, members, size, end - start);
            size += end - start;
            members[size - 1] |= LAST;
        }

        /// Groups by the next value; records without one are a group of their own.
        private void split(int[] block, int level, int most) {
            if (level == splits.size()) {
                largeBlocks++;
                largestBlock = Math.max(largestBlock, block.length);
                for (int i = 0; i < block.length; i += GROUP) {
                    append(block, i, Math.min(block.length, i + GROUP));
                }
                return;
            }
            long[] keyed = new long[block.length];
            for (int i = 0; i < keyed.length; i++) {
                long value = splits.get(level).of(block[i]);
                keyed[i] = (value << Integer.SIZE) | block[i];
            }
            Arrays.sort(keyed);
            int start = 0;
            for (int end = 1; end <= keyed.length; end++) {
                if (end == keyed.length
                        || keyed[end] >> Integer.SIZE != keyed[start] >> Integer.SIZE) {
                    int[] part = new int[end - start];
                    for (int i = start; i < end; i++) {
                        part[i - start] = (int) keyed[i];
                    }
                    if (part.length <= most) {
                        append(part, 0, part.length);
                    } else {
                        split(part, level + 1, most);
                    }
                    start = end;
                }
            }
        }
    }
}
