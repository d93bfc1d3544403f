package org.govah.simulate;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.RecordId;

/// What really happened in the simulated country; no list file holds any of it.
///
/// @param killed how many people were killed; they are numbered from 1
/// @param lists what every row of every list is, in the order of the files
/// @param overlap people per capture history over all lists, the copy among them; bit 0 is the
///   first list
public record Truth(int killed, List<ListTruth> lists, OverlapTable overlap) {
    /// @throws IllegalArgumentException if more people are on lists than were killed
    public Truth {
        lists = List.copyOf(lists);
        if (overlap.observed() > killed) {
            throw new IllegalArgumentException(
                    overlap.observed() + " people on lists, but " + killed + " killed");
        }
    }

    /// Different people on at least one list.
    public long onLists() {
        return overlap.observed();
    }

    /// The list of this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public ListTruth list(String name) {
        return lists.stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no list is named " + name));
    }

    /// The number of the dead person that a record speaks of, 1 to `killed`; empty for rows of
    /// other events and rows to fix.
    public OptionalInt person(RecordId record) {
        return list(record.list()).person(record.row());
    }

    /// Copy to source, by name.
    public SortedMap<String, String> copies() {
        SortedMap<String, String> copies = new TreeMap<>();
        lists.forEach(l -> l.copiedFrom().ifPresent(from -> copies.put(l.name(), from)));
        return copies;
    }
}
