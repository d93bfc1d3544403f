package org.govah.keep.archive;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.keep.internal.items.Erasing;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.internal.keeping.CardSigning;
import org.govah.keep.internal.store.Storage;

/// First the tombstone in the log, then the destruction, so that a run that was cut in between
/// knows what it still has to destroy.
record Forgetting(Storage storage, Around around, Unlocked by) {
    /// Enters the tombstone, signed openly by both persons.
    Journal tombstone(
            Journal journal,
            LogView before,
            Entry item,
            Unlocked second,
            String code,
            String reason)
            throws IOException, LogFormatException, ArchiveException {
        if (before.isErased(item.id())) {
            throw ArchiveException.unreadable("keep.item-erased", item.id().hex());
        }
        Entering.Said tombstone =
                new Entering.Said(
                        EntryType.TOMBSTONE,
                        List.of(CardSigning.text(CardNames.REASON, reason)),
                        Optional.empty(),
                        List.of(item.id()),
                        entry ->
                                entry.saying(code)
                                        .signedOpenly(by.keyName(), by.personKey())
                                        .signedOpenly(second.keyName(), second.personKey()));
        return new Entering(storage, around, by).enter(journal, List.of(tombstone));
    }

    /// Destroys what tombstones name.
    void destroy(LogView view, Collection<EntryId> ids) throws IOException {
        if (!ids.isEmpty()) {
            // Derived, and folded anew: what is erased may stand in it.
            storage.destroy(ArchivePaths.REGISTRY);
        }
        Pages pages = Pages.in(storage, view.entries().size());
        Erasing erasing =
                new Erasing(storage, pages, view, by.reading(), by.recipients(), around.random());
        for (EntryId each : ids) {
            erasing.destroy(each);
        }
    }
}
