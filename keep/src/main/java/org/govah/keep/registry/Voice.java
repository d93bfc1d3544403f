package org.govah.keep.registry;

import java.util.List;
import java.util.Set;
import org.govah.core.log.EntryId;

/// One decision on a status as the rule weighs it.
///
/// @param id of the decision
/// @param by who decided
/// @param status what they decided
/// @param grounds what it rests on and is still there
/// @param independence what they answered
/// @param keeper whether they brought in the list themselves
/// @param replaces decisions it points at
public record Voice(
        EntryId id,
        String by,
        Status status,
        List<Weighed> grounds,
        Independence independence,
        boolean keeper,
        Set<EntryId> replaces)
        implements Heard.Word {
    /// Copies the grounds.
    public Voice {
        grounds = List.copyOf(grounds);
        replaces = Set.copyOf(replaces);
    }

    @Override
    public String verdict() {
        return status.code();
    }

    /// A ground as the rule weighs it.
    ///
    /// @param content equal for copies of one file, which count once
    public record Weighed(String content, GroundKind kind, Distance distance) {}
}
