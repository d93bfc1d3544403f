package org.govah.link.internal.block;

import java.util.List;

/// Which rules are used, and how large their blocks may be.
///
/// @param budget pairs that may be compared
/// @param rules every rule that could have been used, in the order declared
/// @param most a block with more records than this is split
/// @param used numbers of the rules that are used, ascending
public record Plan(long budget, List<Told> rules, int most, List<Integer> used) {
    private static final String EVERY_PAIR = "every pair";

    /// Copies the lists.
    public Plan {
        rules = List.copyOf(rules);
        used = List.copyOf(used);
    }

    /// Every pair of so few records.
    public static Plan everyPair(int records, long budget) {
        double pairs = (double) records * (records - 1) / 2;
        return new Plan(budget, List.of(new Told(EVERY_PAIR, pairs, 0)), records, List.of(0));
    }

    /// Whether every pair is compared, by the one rule of [BlockingRules#everyPair].
    public boolean everyPair() {
        return rules.size() == 1 && rules.getFirst().name().equals(EVERY_PAIR);
    }

    /// What a pilot said of one rule.
    ///
    /// @param name in words
    /// @param pairs about how many pairs it proposes
    /// @param likely about how many of them are likely one person
    public record Told(String name, double pairs, double likely) {}
}
