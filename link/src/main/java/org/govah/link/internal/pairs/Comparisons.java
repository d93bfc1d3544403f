package org.govah.link.internal.pairs;

import java.util.Arrays;
import java.util.List;
import org.govah.link.internal.names.NameColumn;

/// What records are compared on, declared.
public final class Comparisons {
    /// The comparison of the persons' own names.
    static final String NAME = "name";

    /// Fewer candidate pairs with a value on both sides teach nothing.
    private static final int MIN_PAIRS = 20;

    private Comparisons() {}

    /// The comparisons, in the order in which they are explained. A new one is added here.
    ///
    /// @param seed for what is learned from random pairs
    public static List<Comparison> of(Rows rows, long seed) {
        return List.of(
                name(NAME, rows.names(), seed),
                name("father", rows.fathers(), seed),
                new SexComparison(rows),
                new AgeComparison(rows),
                new BirthComparison(rows.birth()),
                new DeathDateComparison(rows.death()),
                new PlaceComparison(rows.places()));
    }

    /// Whether enough of the pairs have a value on both sides for the comparison to be learned.
    public static boolean canBeLearned(Comparison comparison, long[] pairs) {
        return Arrays.stream(pairs).filter(p -> isKnown(comparison, p)).limit(MIN_PAIRS).count()
                == MIN_PAIRS;
    }

    private static boolean isKnown(Comparison comparison, long pair) {
        int found = comparison.compare(Candidates.lower(pair), Candidates.higher(pair));
        return found != Outcome.MISSING;
    }

    private static Comparison name(String name, NameColumn column, long seed) {
        return new NameComparison(name, column.on(NameComparison.withKin(column, seed)), seed);
    }
}
