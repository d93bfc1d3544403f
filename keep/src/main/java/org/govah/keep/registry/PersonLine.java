package org.govah.keep.registry;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// A person as the registry has it.
///
/// @param id their first record; any of their records leads to them
/// @param records all of them
/// @param names every spelling, in the order of the records
/// @param death whether some record says that they died
/// @param contested whether a reviewer said that two of the records are different persons
/// @param standings on each axis on which somebody decided
/// @param why where the person is excluded
/// @param withheld whether consent was withdrawn for them
public record PersonLine(
        RecordRef id,
        List<RecordRef> records,
        List<String> names,
        boolean death,
        boolean contested,
        SortedMap<Axis, Standing> standings,
        Optional<Exclusion> why,
        boolean withheld) {
    /// Copies the lists.
    public PersonLine {
        records = List.copyOf(records);
        names = List.copyOf(names);
        standings = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(standings));
    }

    /// The status that holds on an axis.
    public Status status(Axis axis) {
        Standing standing = standings.get(axis);
        return standing == null ? Status.undecided(axis) : standing.status();
    }
}
