package org.govah.keep.registry;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of every row: it balances at each step, or it cannot be built.
///
/// @param lists that could be read, those received again apart
/// @param listsAgain lists whose file was received before: not counted again
/// @param listsUnread lists that could not be read
/// @param read rows
/// @param known rows that repeat an earlier row of their file
/// @param toFix rows that could not be read
/// @param records new rows
/// @param joined records that reviewers joined to another's person
/// @param persons persons
/// @param otherEvents persons of whom no record says that they died
/// @param deaths persons of whom some record does, by status of the death
/// @param excluded the excluded among them, by reason
public record Flow(
        long lists,
        long listsAgain,
        long listsUnread,
        long read,
        long known,
        long toFix,
        long records,
        long joined,
        long persons,
        long otherEvents,
        SortedMap<Status, Long> deaths,
        SortedMap<String, Long> excluded) {
    /// @throws IllegalArgumentException if a step does not balance
    public Flow {
        deaths = Collections.unmodifiableSortedMap(new TreeMap<>(deaths));
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        long dead = deaths.values().stream().mapToLong(Long::longValue).sum();
        long out = excluded.values().stream().mapToLong(Long::longValue).sum();
        for (long[] step :
                List.of(
                        new long[] {read, records + known + toFix},
                        new long[] {records, persons + joined},
                        new long[] {persons, dead + otherEvents},
                        new long[] {deaths.getOrDefault(Status.EXCLUDED, 0L), out})) {
            if (step[0] != step[1]) {
                throw new IllegalArgumentException(
                        "the flow does not balance: " + step[0] + " is not " + step[1]);
            }
        }
    }

    /// Deaths confirmed by decision: the documented minimum.
    public long documented() {
        return deaths.getOrDefault(Status.CONFIRMED, 0L);
    }
}
