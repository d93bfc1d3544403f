package org.govah.link.internal.block;

import java.util.List;
import java.util.Optional;

/// Builds the blocks that a plan asks for.
public final class Blocking {
    private Blocking() {}

    /// Builds them.
    ///
    /// @param rules all rules, as the plan numbers them
    /// @param splits values by which a block that is too large is split, one after the other
    public static Blocks build(
            Plan plan, List<BlockingRule> rules, int records, List<Blocks.Split> splits) {
        return build(plan, rules, records, splits, Optional.empty());
    }

    /// Builds them, and keeps the keys.
    ///
    /// @param keeper takes the keys of every used rule
    public static Blocks build(
            Plan plan,
            List<BlockingRule> rules,
            int records,
            List<Blocks.Split> splits,
            Optional<KeyIndex.Keeper> keeper) {
        Blocks.Builder builder = new Blocks.Builder(splits);
        int[] ruleFrom = new int[plan.used().size() + 1];
        for (int i = 0; i < plan.used().size(); i++) {
            BlockingRule rule = rules.get(plan.used().get(i));
            Entries entries = new Entries(records * 2);
            for (int r = 0; r < records; r++) {
                int record = r;
                rule.keys().of(record, key -> entries.add(key, record));
            }
            int size = entries.size();
            long[] sorted = entries.sorted();
            int used = i;
            keeper.ifPresent(k -> k.keep(used, sorted, size));
            builder.add(sorted, size, plan.most());
            ruleFrom[i + 1] = builder.size();
        }
        return builder.build(records, ruleFrom);
    }

    /// The keys of some records alone.
    ///
    /// @param rules the used ones
    /// @param from the first record
    /// @param end after the last
    public static KeyIndex.Keeper keys(List<BlockingRule> rules, int from, int end) {
        KeyIndex.Keeper keeper = new KeyIndex.Keeper(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            Entries entries = new Entries((end - from) * 2);
            for (int r = from; r < end; r++) {
                int record = r;
                rules.get(i).keys().of(record, key -> entries.add(key, record));
            }
            int size = entries.size();
            keeper.keep(i, entries.sorted(), size);
        }
        return keeper;
    }
}
