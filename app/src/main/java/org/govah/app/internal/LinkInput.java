package org.govah.app.internal;

import java.util.List;
import java.util.Optional;
import org.govah.link.Roster;

/// Everything a linkage is made from, as read in.
///
/// @param roster the records
/// @param lists in the roster's order
/// @param truths what the truth column says; empty where none was named
record LinkInput(Roster roster, List<ListIn> lists, Optional<Truths> truths) {
    /// Copies the lists.
    LinkInput {
        lists = List.copyOf(lists);
    }

    /// Records that were left out because they are no deaths.
    int leftOut() {
        return lists.stream().mapToInt(ListIn::leftOut).sum();
    }
}
