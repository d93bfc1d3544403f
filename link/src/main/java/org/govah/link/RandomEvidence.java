package org.govah.link;

import java.util.List;
import org.govah.link.internal.fit.Em;
import org.govah.link.internal.fit.PatternCounts;
import org.govah.link.internal.pairs.Columns;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.pairs.RandomPairs;
import org.govah.link.internal.score.SamplePass;

/// Patterns of random pairs, from which u is learned.
///
/// @param declared what was compared
/// @param any of any two records
/// @param ofOneName of records whose names begin alike
record RandomEvidence(
        List<Comparison> declared, PatternCounts.Sorted any, PatternCounts.Sorted ofOneName) {
    /// A level with a chance of 1 in 100,000 is still seen about three times.
    private static final int PAIRS = 300_000;

    private static final int PAIRS_OF_ONE_NAME = 50_000;

    /// Draws and compares.
    static RandomEvidence of(Columns columns, List<Comparison> declared, long seed) {
        Patterns patterns = new Patterns(declared);
        return new RandomEvidence(
                declared,
                counted(patterns, RandomPairs.any(columns.size(), PAIRS, seed)),
                counted(patterns, RandomPairs.ofOneFirstName(columns, PAIRS_OF_ONE_NAME, seed)));
    }

    private static PatternCounts.Sorted counted(Patterns patterns, long[] pairs) {
        PatternCounts out = new PatternCounts();
        for (long pair : pairs) {
            out.add(patterns.of(Pairs.lower(pair), Pairs.higher(pair)), 1);
        }
        return out.sorted();
    }

    private static PatternCounts.Sorted none() {
        return new PatternCounts().sorted();
    }

    /// With nothing else.
    Em.Evidence alone(Roster roster) {
        return evidence(roster, none(), none(), none(), 1);
    }

    /// With the sample of candidates and what reviewers judged to be one person.
    Em.Evidence with(Roster roster, SamplePass.Sample sample, List<Decision> decisions) {
        Patterns patterns = new Patterns(declared);
        PatternCounts same = new PatternCounts();
        for (Decision each : decisions) {
            int a = roster.number(each.a());
            int b = roster.number(each.b());
            if (each.verdict() == Verdict.SAME && a >= 0 && b >= 0) {
                same.add(patterns.of(a, b), 1);
            }
        }
        return evidence(roster, sample.cross(), sample.inner(), same.sorted(), sample.share());
    }

    private Em.Evidence evidence(
            Roster roster,
            PatternCounts.Sorted cross,
            PatternCounts.Sorted inner,
            PatternCounts.Sorted same,
            double share) {
        return new Em.Evidence(
                declared,
                cross,
                inner,
                any,
                ofOneName,
                same,
                roster.records() * share,
                roster.crossPairs() * share,
                roster.innerPairs() * share);
    }
}
