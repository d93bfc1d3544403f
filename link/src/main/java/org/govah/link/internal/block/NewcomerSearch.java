package org.govah.link.internal.block;

import java.util.Arrays;
import java.util.List;

/// Finds the candidates of records that came after an index was made: among the old records by the
/// index, among the new ones that came before them by a table of their keys.
///
/// A key that more records share than the plan's limit is narrowed as blocks are split: by the same
/// values, one after the other, until few enough are left; where they never are, only the nearest
/// in number are taken, and it is counted.
public final class NewcomerSearch {
    /// Records of one key that are looked through at most.
    private static final int MOST_OF_KEY = 1 << 17;

    private final KeyIndex index;
    private final List<BlockingRule> rules;
    private final List<Blocks.Split> splits;
    private final int limit;
    private final int[] ofKey = new int[MOST_OF_KEY];
    private final int[] seenBy;
    private int[] found = new int[256];
    private int size;
    private int cut;

    /// @param rules the used ones, as the index numbers them
    /// @param records old and new together
    /// @param limit a key with more records is narrowed
    public NewcomerSearch(
            KeyIndex index,
            List<BlockingRule> rules,
            List<Blocks.Split> splits,
            int records,
            int limit) {
        this.index = index;
        this.rules = List.copyOf(rules);
        this.splits = List.copyOf(splits);
        this.limit = limit;
        this.seenBy = new int[records];
        Arrays.fill(seenBy, -1);
    }

    /// The records below this one that share a key with it, each once.
    ///
    /// @param newcomers the keys of all records that the old index lacks
    /// @return how many; they stand in [#found]
    public int of(int record, KeyIndex newcomers) {
        size = 0;
        for (int r = 0; r < rules.size(); r++) {
            int rule = r;
            rules.get(r)
                    .keys()
                    .of(
                            record,
                            key -> {
                                collect(record, rule, key, index);
                                collect(record, rule, key, newcomers);
                            });
        }
        return size;
    }

    private void collect(int record, int rule, long key, KeyIndex where) {
        int count = where.find(rule, key, ofKey, MOST_OF_KEY);
        for (int level = 0; level < splits.size() && count > limit; level++) {
            int value = splits.get(level).of(record);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (splits.get(level).of(ofKey[i]) == value) {
                    ofKey[kept++] = ofKey[i];
                }
            }
            count = kept;
        }
        if (count > limit) {
            cut++;
            count = limit;
        }
        for (int i = 0; i < count; i++) {
            take(record, ofKey[i]);
        }
    }

    private void take(int record, int other) {
        if (other >= record || seenBy[other] == record) {
            return;
        }
        seenBy[other] = record;
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = other;
    }

    /// The candidate at a place, from 0.
    public int found(int place) {
        return found[place];
    }

    /// How many keys were shared by too many records even when narrowed.
    public int cut() {
        return cut;
    }
}
