package org.govah.link;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govah.link.internal.fit.Em;
import org.govah.link.internal.fit.PatternCounts;
import org.govah.link.internal.pairs.Columns;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Outcome;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.pairs.RandomPairs;
import org.govah.link.internal.pairs.Rows;
import org.govah.link.internal.score.SamplePass;
import org.govah.link.internal.work.Workers;

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

    /// Fewer pairs with a value on both sides teach nothing.
    private static final int MIN_PAIRS = 20;

    /// Pairs that a thread takes at a time.
    private static final int CHUNK = 1 << 14;

    /// Which pairs are compared.
    ///
    /// @param any of any two records
    /// @param ofOneName of records whose names begin alike
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    record Drawn(long[] any, long[] ofOneName) {
        /// Draws them.
        ///
        /// @param beginnings of all records, see [RandomPairs#beginning]
        static Drawn of(int[] beginnings, long seed) {
            return new Drawn(
                    RandomPairs.any(beginnings.length, PAIRS, seed),
                    RandomPairs.ofOneFirstName(beginnings, PAIRS_OF_ONE_NAME, seed));
        }
    }

    /// How many pairs of records there are.
    ///
    /// @param records in all lists
    /// @param cross pairs of two lists
    /// @param inner pairs of one list
    record Sizes(double records, double cross, double inner) {
        static Sizes of(Roster roster) {
            return new Sizes(roster.records(), roster.crossPairs(), roster.innerPairs());
        }
    }

    /// Compares two records.
    @FunctionalInterface
    interface Comparing {
        /// Their pattern, see [Patterns]; asked by several threads.
        long of(int a, int b);
    }

    /// Draws and compares.
    static RandomEvidence of(Columns columns, Rows rows, long seed) {
        return of(
                Drawn.of(RandomPairs.beginnings(columns), seed),
                rows.patterns().comparisons(),
                rows::of);
    }

    /// Compares.
    static RandomEvidence of(Drawn drawn, List<Comparison> declared, Comparing by) {
        return new RandomEvidence(declared, counted(by, drawn.any), counted(by, drawn.ofOneName));
    }

    private static PatternCounts.Sorted counted(Comparing by, long[] pairs) {
        PatternCounts[] parts = new PatternCounts[(pairs.length + CHUNK - 1) / CHUNK];
        Workers.run(
                parts.length,
                () ->
                        chunk -> {
                            parts[chunk] = new PatternCounts();
                            int end = Math.min(pairs.length, (chunk + 1) * CHUNK);
                            for (int i = chunk * CHUNK; i < end; i++) {
                                parts[chunk].add(
                                        by.of(Pairs.lower(pairs[i]), Pairs.higher(pairs[i])), 1);
                            }
                        });
        PatternCounts out = new PatternCounts();
        for (PatternCounts part : parts) {
            out.addAll(part);
        }
        return out.sorted();
    }

    /// The comparisons for which enough random pairs have a value on both sides; the others have
    /// too little to learn from.
    List<Comparison> learnable() {
        return IntStream.range(0, declared.size())
                .filter(c -> known(c) >= MIN_PAIRS)
                .mapToObj(declared::get)
                .toList();
    }

    /// The same of some of the comparisons; empty where another has a value, because then the pairs
    /// must be compared again.
    ///
    /// @param some in the same order
    Optional<RandomEvidence> only(List<Comparison> some) {
        int[] kept =
                IntStream.range(0, declared.size())
                        .filter(c -> some.contains(declared.get(c)))
                        .toArray();
        boolean exact =
                IntStream.range(0, declared.size())
                        .filter(c -> !some.contains(declared.get(c)))
                        .allMatch(c -> isMissing(any, c) && isMissing(ofOneName, c));
        return exact
                ? Optional.of(new RandomEvidence(some, only(any, kept), only(ofOneName, kept)))
                : Optional.empty();
    }

    private static boolean isMissing(PatternCounts.Sorted seen, int comparison) {
        return Arrays.stream(seen.patterns())
                .allMatch(p -> Patterns.level(p, comparison) == Outcome.MISSING);
    }

    /// Ascending as before: what is left out is nought.
    private static PatternCounts.Sorted only(PatternCounts.Sorted seen, int[] kept) {
        long[] patterns = Arrays.stream(seen.patterns()).map(p -> Patterns.only(p, kept)).toArray();
        return new PatternCounts.Sorted(patterns, seen.counts());
    }

    private double known(int comparison) {
        double sum = 0;
        for (int k = 0; k < any.patterns().length; k++) {
            boolean missing = Patterns.level(any.patterns()[k], comparison) == Outcome.MISSING;
            sum += missing ? 0 : any.counts()[k];
        }
        return sum;
    }

    private static PatternCounts.Sorted none() {
        return new PatternCounts().sorted();
    }

    /// With nothing else.
    Em.Evidence alone(Roster roster) {
        return alone(Sizes.of(roster));
    }

    /// With nothing else.
    Em.Evidence alone(Sizes sizes) {
        return evidence(sizes, none(), none(), none(), 1);
    }

    /// With the sample of candidates.
    Em.Evidence with(
            Sizes sizes, PatternCounts.Sorted cross, PatternCounts.Sorted inner, double share) {
        return evidence(sizes, cross, inner, none(), share);
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
        return evidence(
                Sizes.of(roster), sample.cross(), sample.inner(), same.sorted(), sample.share());
    }

    private Em.Evidence evidence(
            Sizes sizes,
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
                sizes.records * share,
                sizes.cross * share,
                sizes.inner * share);
    }
}
