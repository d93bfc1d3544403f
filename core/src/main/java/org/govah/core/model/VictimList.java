package org.govah.core.model;

import java.util.List;

/// One source's list of victims, as received at one time.
///
/// @param name short and unique in a run; the file's stem unless given
/// @param scope who is included, as stated
/// @param copiedFrom names of lists it says it was copied from
/// @param records what was understood of its rows, in the file's order
public record VictimList(String name, Scope scope, List<String> copiedFrom, List<Record> records) {
    /// @throws IllegalArgumentException if the name is blank or a record belongs to another list
    public VictimList {
        copiedFrom = List.copyOf(copiedFrom);
        records = List.copyOf(records);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a list needs a name");
        }
        for (Record each : records) {
            if (!each.id().list().equals(name)) {
                throw new IllegalArgumentException(each.id() + " is not of list " + name);
            }
        }
    }

    /// The same list with the records of deaths only.
    public VictimList deaths() {
        List<Record> dead = records.stream().filter(r -> r.violation().isDeath()).toList();
        return new VictimList(name, scope, copiedFrom, dead);
    }
}
