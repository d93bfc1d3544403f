package org.govah.link.internal.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govah.core.words.Message;

/// What records are compared on, declared.
public final class Comparisons {
    /// The comparison of the persons' own names.
    static final String NAME = "name";

    private static final Set<String> NAMED =
            Set.of(NAME, "father", "sex", "age", "birth", "death_date", "place", "burial_place");

    private Comparisons() {}

    /// The comparisons, in the order in which they are explained. A new one is added here.
    ///
    /// @param seed for what is learned from random pairs
    public static List<Comparison> of(Columns columns, long seed) {
        List<Comparison> out =
                new ArrayList<>(
                        List.of(
                                new NameComparison(NAME, columns.names(), seed),
                                new NameComparison("father", columns.fathers(), seed),
                                new SexComparison(columns.sex()),
                                new AgeComparison(columns.ages()),
                                DateComparison.birth(columns.birth()),
                                DateComparison.death(columns.death()),
                                new PlaceComparison(columns.places())));
        columns.further().forEach((name, column) -> out.add(new TextComparison(name, column)));
        return List.copyOf(out);
    }

    /// A comparison's name in words; a further column is called as its header.
    public static Message told(String name) {
        return NAMED.contains(name)
                ? Message.of("link.comparison-" + name)
                : Message.of("link.comparison-further", name);
    }
}
