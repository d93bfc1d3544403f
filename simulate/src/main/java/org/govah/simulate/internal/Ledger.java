package org.govah.simulate.internal;

import java.util.Locale;
import org.govah.simulate.ListTruth.RowKind;

/// The rows of one list in the order they were entered: what each is and of whom, not yet written.
final class Ledger {
    private final ListProfile profile;
    private final String name;
    private final long[] entries;
    private final int[] sources;

    /// @param profile of the list
    /// @param name of the list and stem of its file
    /// @param entries per row, [ListTruth#pack] of its kind and of the person's number
    /// @param sources per row the row of the copied list, 0 for a row of its own; empty if nothing
    ///   is copied
    Ledger(ListProfile profile, String name, long[] entries, int[] sources) {
        this.profile = profile;
        this.name = name;
        this.entries = entries;
        this.sources = sources;
    }

    ListProfile profile() {
        return profile;
    }

    String name() {
        return name;
    }

    /// What the row, counted from 1, is and of whom: [ListTruth#pack].
    long entry(int row) {
        return entries[row - 1];
    }

    /// A name for the list at `index`, such as `01-family-network`.
    static String name(int index, ListProfile profile) {
        return String.format(Locale.ROOT, "%02d-%s", index + 1, profile.slug());
    }

    int rows() {
        return entries.length;
    }

    /// What the row, counted from 1, is.
    RowKind kind(int row) {
        return RowKind.packedIn(entries[row - 1]);
    }

    /// Of whom the row is: a victim, somebody who lives, or for a row to fix whose row was botched.
    int person(int row) {
        return (int) entries[row - 1];
    }

    /// The row of the copied list; 0 for a row of its own.
    int source(int row) {
        return sources.length == 0 ? 0 : sources[row - 1];
    }
}
