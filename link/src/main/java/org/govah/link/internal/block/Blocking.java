package org.govah.link.internal.block;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.govah.link.internal.work.Workers;

/// Builds the blocks that a plan asks for.
public final class Blocking {
    private Blocking() {}

    /// Builds them, each rule by itself.
    ///
    /// @param rules makes all rules anew, as the plan numbers them: each thread asks for its own
    /// @param splits values by which a block that is too large is split, one after the other
    /// @param keeper takes the keys of every used rule
    public static Blocks build(
            Plan plan,
            Supplier<List<BlockingRule>> rules,
            int records,
            List<Blocks.Split> splits,
            Optional<KeyIndex.Keeper> keeper) {
        Blocks.Builder[] byRule = new Blocks.Builder[plan.used().size()];
        Workers.run(
                byRule.length,
                () -> {
                    List<BlockingRule> own = rules.get();
                    return i -> {
                        Entries entries = entries(own.get(plan.used().get(i)), 0, records);
                        int size = entries.size();
                        long[] sorted = entries.sorted();
                        keeper.ifPresent(k -> k.keep(i, sorted, size));
                        byRule[i] = new Blocks.Builder(splits);
                        byRule[i].add(sorted, size, plan.most());
                    };
                });
        return Blocks.Builder.build(records, List.of(byRule));
    }

    private static Entries entries(BlockingRule rule, int from, int end) {
        Entries entries = new Entries((end - from) * 2);
        for (int r = from; r < end; r++) {
            int record = r;
            rule.keys().of(record, key -> entries.add(key, record));
        }
        return entries;
    }

    /// The keys of some records alone.
    ///
    /// @param rules the used ones
    /// @param from the first record
    /// @param end after the last
    public static KeyIndex.Keeper keys(List<BlockingRule> rules, int from, int end) {
        KeyIndex.Keeper keeper = new KeyIndex.Keeper(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            Entries entries = entries(rules.get(i), from, end);
            int size = entries.size();
            keeper.keep(i, entries.sorted(), size);
        }
        return keeper;
    }
}
