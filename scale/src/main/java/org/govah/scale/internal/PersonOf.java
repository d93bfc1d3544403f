package org.govah.scale.internal;

import java.io.Serializable;
import java.util.Arrays;

/// The person of each record, from the few records that are not the first of theirs.
///
/// @param later numbers of records that are not the first of their person, ascending
/// @param first for each the number of the first one
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record PersonOf(int[] later, int[] first) implements Serializable {
    /// The number of a record's person: persons are numbered from 1 in the order of their first
    /// records.
    public int person(int record) {
        int at = Arrays.binarySearch(later, record);
        int of = at < 0 ? record : first[at];
        int place = Arrays.binarySearch(later, of);
        return of + 1 - (-place - 1);
    }
}
