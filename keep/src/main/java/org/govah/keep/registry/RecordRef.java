package org.govah.keep.registry;

import java.util.Comparator;
import org.govah.core.log.EntryId;

/// A row of a list that was kept: what a decision speaks of. Any row of a person leads to the
/// person, so that a person who is joined to another later is still found.
///
/// @param list the list's public id
/// @param row in the file as received, counted from 1 after the header
public record RecordRef(EntryId list, int row) implements Comparable<RecordRef> {
    private static final Comparator<RecordRef> ORDER =
            Comparator.comparing((RecordRef r) -> r.list.hex()).thenComparingInt(RecordRef::row);

    /// @throws IllegalArgumentException if the row is under 1
    public RecordRef {
        if (row < 1) {
            throw new IllegalArgumentException("no row " + row);
        }
    }

    @Override
    public int compareTo(RecordRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return list.hex() + ":" + row;
    }
}
