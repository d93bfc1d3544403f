package org.govah.keep.registry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Where a person stands on one axis.
///
/// @param status what holds under the written rule
/// @param said what the reviewers say, one status where they agree
/// @param needs what keeps `said` from holding; empty where it holds
/// @param reviewers persons whose word counts
public record Standing(Status status, Set<Status> said, Set<Need> needs, int reviewers) {
    /// Copies the sets.
    public Standing {
        said = copy(said, Status.class);
        needs = copy(needs, Need.class);
    }

    private static <T extends Enum<T>> Set<T> copy(Set<T> of, Class<T> type) {
        EnumSet<T> all = EnumSet.noneOf(type);
        all.addAll(of);
        return Collections.unmodifiableSet(all);
    }

    /// Whether reviewers differ.
    public boolean contested() {
        return said.size() > 1;
    }
}
