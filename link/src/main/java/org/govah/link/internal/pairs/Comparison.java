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

    /// How many numbers [#compareRows] needs of a record; 0 where it takes the record's number.
    default int width() {
        return 0;
    }

    /// Writes the numbers of a record into its row, from `at` on.
    default void write(int record, int[] rows, int at) {}

    /// The same as [#compare], from the numbers of both records: what a pair needs lies together,
    /// so that it costs two looks into memory and not two for each column.
    ///
    /// @param rows the table of [Rows]
    /// @param x where the numbers of `a` stand
    /// @param y where those of `b` stand
    default int compareRows(int[] rows, int x, int y, int a, int b) {
        return compare(a, b);
    }

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
