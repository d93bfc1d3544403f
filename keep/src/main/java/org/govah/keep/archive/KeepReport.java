package org.govah.keep.archive;

import java.util.List;
import java.util.stream.Stream;
import org.govah.core.log.EntryId;
import org.govah.keep.internal.keeping.KeepingRun;
import org.govah.keep.internal.sources.SourceWalk;

/// What keeping some paths did: `read = new + known + refused`.
///
/// @param read files found below the paths, and paths that are no files
/// @param added ids of new items
/// @param known files that were in the archive already
/// @param same of the new items, those whose content another item has already, stored once
/// @param bytes of the new items
/// @param refused files that were not kept, with the reason
/// @param size entries in the log now
public record KeepReport(
        long read,
        List<EntryId> added,
        long known,
        long same,
        long bytes,
        List<Finding> refused,
        long size) {
    /// @throws IllegalArgumentException if the numbers do not add up
    public KeepReport {
        added = List.copyOf(added);
        refused = List.copyOf(refused);
        if (read != added.size() + known + refused.size()) {
            throw new IllegalArgumentException(
                    read + " != " + added.size() + " + " + known + " + " + refused.size());
        }
    }

    static KeepReport of(SourceWalk walk, KeepingRun.Done done) {
        List<Finding> refused =
                Stream.concat(walk.refused().stream(), done.refused().stream())
                        .map(r -> new Finding(r.name(), r.why()))
                        .toList();
        return new KeepReport(
                (long) walk.files().size() + walk.refused().size(),
                done.added(),
                done.known(),
                done.same(),
                done.bytes(),
                refused,
                done.journal().checkpoint().size());
    }
}
