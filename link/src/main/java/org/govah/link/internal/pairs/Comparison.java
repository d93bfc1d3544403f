package org.govah.link.internal.pairs;

import java.util.List;

/// One thing that two records are compared on. To add one, write it and name it in
/// [Comparisons#of]: fitting, scoring and explaining take it from there.
public interface Comparison {
    /// Its name in the model, such as `death_date`.
    String name();

    /// Its levels from most alike to least, at least two.
    List<String> levels();

    /// The [Outcome] for two records; the same for (b, a).
    int compare(int a, int b);

    /// Whether outcomes of this level carry their own chance, see [Outcome]; the others do not.
    ///
    /// @param level from 0
    default boolean hasOwnChance(int level) {
        return false;
    }

    /// Whether it compares the persons' own names.
    default boolean isName() {
        return false;
    }

    /// Whether the value can be read off the name, as sex mostly can: then the chance of agreement
    /// by accident is learned from pairs that share the first part of a name, so that what the name
    /// already said is not counted twice.
    default boolean followsName() {
        return false;
    }
}
