package org.govah.link;

import java.util.List;

/// Decisions that cannot all be true: one says that two records are different people, others say,
/// directly or through further records, that they are one.
///
/// @param different the decision that the two are different people; it does not bind
/// @param same the decisions that make them one, in order from one record to the other. Where it is
///   a single decision about the same two records, that one does not bind either: the evidence
///   decides until people agree. A longer chain binds
public record Contradiction(Decision different, List<Decision> same) {
    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if nothing contradicts
    public Contradiction {
        same = List.copyOf(same);
        if (same.isEmpty()) {
            throw new IllegalArgumentException("nothing contradicts " + different);
        }
    }
}
