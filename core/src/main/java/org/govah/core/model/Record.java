package org.govah.core.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.time.UncertainDate;

/// What was understood of one row of a list; immutable. The row as received stays in intake, so
/// that a column nobody asked for (a national number, a truth column) cannot travel further than
/// the file.
///
/// @param id list and row
/// @param names every spelling of the person's name, best first; at least one
/// @param father father's name
/// @param sex as recorded
/// @param age at the event
/// @param birth date of birth
/// @param death date of death, or of the event where only that is given
/// @param place of death or of the event
/// @param violation what happened
/// @param role as attributed
/// @param sources the sources that the row names, as written, lower case, in the row's order
/// @param also further cells that the user asked to compare, as written, by column; empty unless
///   asked for
// The field calls it a record (DESIGN.md), whatever java.lang calls its own.
@SuppressWarnings("AvoidCommonTypeNames")
public record Record(
        RecordId id,
        List<PersonName> names,
        Optional<PersonName> father,
        Sex sex,
        Optional<Age> age,
        Optional<UncertainDate> birth,
        Optional<UncertainDate> death,
        Place place,
        Violation violation,
        VictimRole role,
        List<String> sources,
        SortedMap<String, String> also) {
    /// @throws IllegalArgumentException if there is no name
    public Record {
        names = List.copyOf(names);
        sources = List.copyOf(sources);
        also =
                also.isEmpty()
                        ? Collections.emptySortedMap()
                        : Collections.unmodifiableSortedMap(new TreeMap<>(also));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a record needs a name: " + id);
        }
    }
}
