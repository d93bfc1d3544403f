package org.govah.keep.internal.items;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.Slice;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.store.Storage;

/// Destroys what a tombstone in the log says is erased: the card with its keys and salts, and the
/// ciphertext where no other live item uses it. The log itself stays, so every proof does.
///
/// Every step may be done again, so a run that was cut is finished by the next.
public final class Erasing {
    private final Storage storage;
    private final Pages pages;
    private final LogView log;
    private final List<AgeIdentity> identities;
    private final List<AgeRecipient> recipients;
    private final RandomGenerator random;

    /// @param log with the tombstones already committed
    /// @param identities open the pages
    /// @param recipients whom a page is sealed to again
    public Erasing(
            Storage storage,
            Pages pages,
            LogView log,
            List<AgeIdentity> identities,
            List<AgeRecipient> recipients,
            RandomGenerator random) {
        this.storage = storage;
        this.pages = pages;
        this.log = log;
        this.identities = List.copyOf(identities);
        this.recipients = List.copyOf(recipients);
        this.random = random;
    }

    /// Destroys what belongs to one erased item.
    ///
    /// @throws IllegalArgumentException if no tombstone names it
    /// @throws IOException if something could not be destroyed; call it again
    public void destroy(EntryId id) throws IOException {
        if (!log.isErased(id)) {
            throw new IllegalArgumentException("no tombstone in the log names " + id);
        }
        Optional<Integer> index = log.index(id);
        if (index.isEmpty()) {
            return;
        }
        Entry entry = log.entries().get(index.get());
        pages.erase(index.get(), identities, recipients, random);
        if (entry.slice().isPresent() && !log.isUsed(entry.slice().get())) {
            ciphertext(entry.slice().get());
        }
    }

    private void ciphertext(Slice slice) throws IOException {
        String object = ArchivePaths.object(slice.object());
        if (slice.sha256().equals(slice.object()) && slice.offset() == 0) {
            for (String envelope : storage.list(ArchivePaths.envelopesOf(slice.object()))) {
                storage.destroy(envelope);
            }
            storage.destroy(object);
        } else if (storage.length(object).isPresent()) {
            storage.zero(object, slice.offset(), slice.length());
        }
    }
}
