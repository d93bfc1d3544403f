package org.govah.core.model;

import java.util.Comparator;

/// Which row of which list a record is.
///
/// @param list the list's name
/// @param row the row in the file as received, counted from 1 after the header
public record RecordId(String list, int row) implements Comparable<RecordId> {
    private static final Comparator<RecordId> ORDER =
            Comparator.comparing(RecordId::list).thenComparingInt(RecordId::row);

    /// @throws IllegalArgumentException if the list has no name or the row is under 1
    public RecordId {
        if (list.isBlank() || row < 1) {
            throw new IllegalArgumentException("not a record: '" + list + "' row " + row);
        }
    }

    @Override
    public int compareTo(RecordId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return list + ":" + row;
    }
}
