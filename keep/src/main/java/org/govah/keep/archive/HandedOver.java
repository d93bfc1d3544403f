package org.govah.keep.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Slice;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.store.Storage;

/// What a capture device handed over and holds receipts for: it may be destroyed here, and its
/// being gone is no damage. The log stays whole, and with it every receipt of the device's own.
///
/// @param storage the device's
/// @param log the device's
/// @param group as the device knows it: its devices sign receipts
record HandedOver(Storage storage, Journal log, Group group) {
    /// Receipts that were used, each named by its SHA-256.
    static final String KEPT = "receipts/";

    /// Entries that a receipt proves; none of it counts where any of it does not hold.
    Set<Long> proven(Receipt receipt) throws IOException, LogFormatException, ArchiveException {
        Checkpoint under =
                receipt.checkpoint(group.logKeys())
                        .orElseThrow(() -> ArchiveException.failed("keep.receipt-stranger"));
        Map<Long, Receipt.Taken> byIndex = new HashMap<>();
        receipt.taken().forEach(t -> byIndex.put(t.here(), t));
        Set<Long> proven = new HashSet<>();
        log.entries(
                0,
                (index, bytes) -> {
                    Optional.ofNullable(byIndex.get(index))
                            .filter(t -> t.shows(bytes, under))
                            .ifPresent(t -> proven.add(t.here()));
                });
        if (proven.size() != receipt.taken().size()) {
            throw ArchiveException.failed("keep.receipt-false");
        }
        return proven;
    }

    /// Everything that receipts kept on the device prove; one that does not hold proves nothing.
    Set<Long> proven() throws IOException, LogFormatException {
        Set<Long> all = new HashSet<>();
        for (String path : storage.list(KEPT)) {
            Optional<byte[]> bytes = storage.read(path);
            all.addAll(bytes.isPresent() ? standing(bytes.get()) : Set.of());
        }
        return all;
    }

    private Set<Long> standing(byte[] receipt) throws IOException {
        try {
            return proven(Receipt.parse(receipt));
        } catch (LogFormatException | ArchiveException e) {
            return Set.of();
        }
    }

    /// Ids of what is proven to lie at the group.
    Set<EntryId> ids() throws IOException, LogFormatException {
        Set<Long> proven = proven();
        Set<EntryId> ids = new HashSet<>();
        log.entries(
                0,
                (index, bytes) -> {
                    if (proven.contains(index)) {
                        ids.add(Entry.decode(bytes).id());
                    }
                });
        return ids;
    }

    /// Keeps the receipt, then destroys what it and those before it prove. May be done again.
    CaptureDevice.Cleared clear(Receipt receipt)
            throws IOException, LogFormatException, ArchiveException {
        proven(receipt);
        byte[] kept = receipt.encode();
        storage.replace(KEPT + Digests.sha256(kept).hex(), kept);
        Set<Long> proven = proven();
        Map<Hash, List<Slice>> gone = new HashMap<>();
        Set<Hash> needed = new HashSet<>();
        log.entries(
                0,
                (index, bytes) -> {
                    Optional<Slice> slice = Entry.decode(bytes).slice();
                    if (slice.isPresent() && proven.contains(index)) {
                        gone.computeIfAbsent(slice.get().object(), _ -> new ArrayList<>())
                                .add(slice.get());
                    } else {
                        slice.ifPresent(s -> needed.add(s.object()));
                    }
                });
        long bytes = 0;
        for (Map.Entry<Hash, List<Slice>> each : gone.entrySet()) {
            bytes += destroy(each.getKey(), each.getValue(), needed.contains(each.getKey()));
        }
        pages(proven);
        return new CaptureDevice.Cleared(proven.size(), bytes);
    }

    /// An object whole, or out of a pack that is still needed what is not.
    private long destroy(Hash object, List<Slice> parts, boolean needed) throws IOException {
        String path = ArchivePaths.object(object);
        if (storage.length(path).isEmpty()) {
            return 0;
        }
        long bytes = storage.length(path).getAsLong();
        if (!needed) {
            for (String envelope : storage.list(ArchivePaths.envelopesOf(object))) {
                storage.destroy(envelope);
            }
            storage.destroy(path);
            return bytes;
        }
        for (Slice each : parts) {
            storage.zero(path, each.offset(), each.length());
        }
        return 0;
    }

    /// A page goes with the last entry that it may hold a card of.
    private void pages(Set<Long> proven) throws IOException {
        List<String> pages = storage.list(ArchivePaths.PAGES);
        for (int i = 0; i < pages.size(); i++) {
            Optional<Long> first = ArchivePaths.firstOf(pages.get(i));
            long end =
                    i + 1 < pages.size()
                            ? ArchivePaths.firstOf(pages.get(i + 1)).orElse(0L)
                            : log.checkpoint().size();
            boolean all = first.isPresent() && first.get() < end;
            for (long at = first.orElse(end); all && at < end; at++) {
                all = proven.contains(at);
            }
            if (all) {
                storage.destroy(pages.get(i));
            }
        }
    }
}
