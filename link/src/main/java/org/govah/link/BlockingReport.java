package org.govah.link;

import java.util.List;

/// Which pairs were compared, and how many true pairs are expected to be among them.
///
/// @param budget pairs that might be compared
/// @param compared pairs that were, each once
/// @param expectedRecall expected share of the true pairs that were compared, 0 to 1: an upper
///   estimate, see the guide
/// @param largestBlock limit above which a block was split
/// @param rules all that could have been used
public record BlockingReport(
        long budget, long compared, double expectedRecall, int largestBlock, List<Rule> rules) {
    /// Copies the rules.
    public BlockingReport {
        rules = List.copyOf(rules);
    }

    /// One rule.
    ///
    /// @param name in words
    /// @param used whether the program chose it
    /// @param pairs about how many pairs it proposes
    /// @param share of the true pairs found that it proposes, 0 to 1; 0 where not used
    /// @param alone share of the true pairs found that no other rule proposes
    public record Rule(String name, boolean used, double pairs, double share, double alone) {}
}
