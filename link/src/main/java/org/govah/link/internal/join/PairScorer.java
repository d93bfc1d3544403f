package org.govah.link.internal.join;

/// Scores any two records, for pairs that are not among the [ScoredPairs]. Called from several
/// threads.
@FunctionalInterface
public interface PairScorer {
    /// Natural log odds that two different records are one person; the same for (b, a).
    double logOdds(int a, int b);
}
