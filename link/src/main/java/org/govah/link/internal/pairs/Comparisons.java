package org.govah.link.internal.pairs;

import java.util.List;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.names.TokenLikeness;
import org.govah.link.internal.names.TokenTable;

/// What records are compared on, declared.
public final class Comparisons {
    /// The comparison of the persons' own names.
    static final String NAME = "name";

    private Comparisons() {}

    /// The comparisons, in the order in which they are explained. A new one is added here.
    ///
    /// @param seed for what is learned from random pairs
    public static List<Comparison> of(Rows rows, long seed) {
        return List.of(
                name(NAME, rows.names(), seed),
                name("father", rows.fathers(), seed),
                new SexComparison(rows.sex()),
                new AgeComparison(rows.ages()),
                DateComparison.birth(rows.birth()),
                DateComparison.death(rows.death()),
                new PlaceComparison(rows.places()));
    }

    private static Comparison name(String name, NameColumn column, long seed) {
        TokenTable table = TokenTable.learn(column);
        return new NameComparison(name, column, new TokenLikeness(column, table, seed), seed);
    }
}
