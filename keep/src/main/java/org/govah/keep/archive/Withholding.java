package org.govah.keep.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govah.core.log.EntryId;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.registry.ConsentLog;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.registry.ConsentRule;
import org.govah.keep.registry.Purpose;

/// What leaves the archive only as far as consent goes.
record Withholding(ConsentLog consents) {
    /// Reads what was said of consent.
    ///
    /// @throws ArchiveException if some of it cannot be read: nobody can tell then what may go out
    static Withholding of(Storage storage, LogView log, Unlocked by)
            throws ArchiveException, IOException {
        ConsentLog consents =
                ConsentLog.of(
                        log,
                        Pages.in(storage, log.entries().size()),
                        by.reading(),
                        Set.copyOf(by.group().personKeys()),
                        new KeyStanding(by.group()));
        if (consents.unread() > 0) {
            throw ArchiveException.wouldLose("keep.consent-unreadable", consents.unread());
        }
        return new Withholding(consents);
    }

    /// Refuses an item whose consent was withdrawn.
    void require(EntryId item) throws ArchiveException {
        if (!allows(item, Optional.empty())) {
            throw ArchiveException.wouldLose("keep.consent-withdrawn", item.hex());
        }
    }

    /// The items that may go out for a purpose.
    List<ItemView> allowed(List<ItemView> items, Optional<Purpose> purpose) {
        return items.stream().filter(i -> allows(i.id(), purpose)).toList();
    }

    /// Items of which nobody said anything about consent.
    long unsaid(List<EntryId> items) {
        return items.stream().filter(i -> !consents.latest().containsKey(i)).count();
    }

    /// Whether one item may go out for a purpose.
    boolean allows(EntryId item, Optional<Purpose> purpose) {
        return ConsentRule.allows(Optional.ofNullable(consents.latest().get(item)), purpose);
    }
}
