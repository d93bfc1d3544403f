package org.govah.keep.archive;

import java.util.List;
import java.util.stream.Stream;
import org.govah.core.log.EntryId;
import org.govah.keep.internal.keeping.KeepingRun;
import org.govah.keep.internal.sources.Refused;
import org.govah.keep.internal.sources.SourceWalk;

/// What keeping some paths did: `read = new + known + refused`.
///
/// @param read files found below the paths, and paths that are no files
/// @param added ids of new items
/// @param known files that were in the archive already
/// @param same of the new items, those whose content another item has already, stored once
/// @param bytes of the new items
/// @param refused files that were not kept, with the reason
/// @param noted of the new items, those in which something could not be looked at, with what
/// @param size entries in the log now
public record KeepReport(
        long read,
        List<EntryId> added,
        long known,
        long same,
        long bytes,
        List<Finding> refused,
        List<Finding> noted,
        long size) {
    /// @throws IllegalArgumentException if the numbers do not add up
    public KeepReport {
        added = List.copyOf(added);
        refused = List.copyOf(refused);
        noted = List.copyOf(noted);
        if (read != added.size() + known + refused.size()) {
            throw new IllegalArgumentException(
                    read + " != " + added.size() + " + " + known + " + " + refused.size());
        }
    }

    static KeepReport of(SourceWalk walk, KeepingRun.Done done) {
        List<Finding> refused =
                Stream.concat(walk.refused().stream(), done.refused().stream())
                        .map(KeepReport::finding)
                        .toList();
        return new KeepReport(
                (long) walk.files().size() + walk.refused().size(),
                done.added(),
                done.known(),
                done.same(),
                done.bytes(),
                refused,
                done.noted().stream().map(KeepReport::finding).toList(),
                done.journal().checkpoint().size());
    }

    private static Finding finding(Refused said) {
        return new Finding(said.name(), said.why());
    }
}
