package org.govah.app.internal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govah.link.Roster;

/// Everything a linkage is made from, as read in.
///
/// @param roster the records
/// @param lists in the roster's order
/// @param truths what the truth column says; empty where none was named
/// @param split names of the lists that are split by the sources their rows name
record LinkInput(
        Roster roster, List<ListIn> lists, Optional<Truths> truths, SortedSet<String> split) {
    /// Copies the lists.
    LinkInput {
        lists = List.copyOf(lists);
        split = Collections.unmodifiableSortedSet(new TreeSet<>(split));
    }

    /// Records that were left out because they are no deaths.
    int leftOut() {
        return lists.stream().mapToInt(ListIn::leftOut).sum();
    }
}
