package org.govah.keep.archive;

import java.util.List;
import org.govah.core.log.EntryId;

/// What went out.
///
/// @param items in the bag
/// @param withheld items left out because consent was withdrawn, or does not cover the purpose
/// @param unsaid of the written, items of which nobody said anything about consent
public record ExportReport(List<EntryId> items, long withheld, long unsaid) {
    /// Copies the list.
    public ExportReport {
        items = List.copyOf(items);
    }

    /// Items in the bag.
    public long written() {
        return items.size();
    }
}
