package org.govah.keep.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.age.AgeException;
import org.govah.core.log.Card;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.keep.internal.items.ItemReader;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.store.Storage;

/// Items of an archive: listed, found, opened.
record ItemAccess(Path place, Storage storage, Around around) {
    List<ItemView> items(Unlocked by, Journal journal, Group group) throws ArchiveException {
        try {
            LogView view = LogView.of(journal, Tombstones.of(group));
            SortedMap<Long, ItemView> items = new TreeMap<>();
            List<Entry> entries = view.entries();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (isItem(entry)) {
                    boolean erased = view.isErased(entry.id());
                    items.put((long) i, Items.view(i, entry, erased, Optional.empty()));
                }
            }
            live(
                    by,
                    view,
                    (index, entry, card) ->
                            items.put(index, Items.view(index, entry, false, Optional.of(card))));
            return List.copyOf(items.values());
        } catch (IOException | LogFormatException e) {
            throw Failures.unreadable(place, e);
        }
    }

    /// Takes one item with its card.
    interface CardVisitor {
        void at(long index, Entry entry, Card card) throws IOException;
    }

    /// Goes through the items that were not erased and whose card is what the log commits to, page
    /// by page: not all cards are held at once. Each is visited once, also where an erasure that
    /// was cut left two pages with it.
    void live(Unlocked by, LogView view, CardVisitor visitor)
            throws IOException, LogFormatException {
        List<Entry> entries = view.entries();
        Pages pages = Pages.in(storage, entries.size());
        BitSet visited = new BitSet();
        for (String path : pages.paths()) {
            for (Map.Entry<Long, byte[]> each : pages.openable(path, by.reading()).entrySet()) {
                long index = each.getKey();
                if (index < 0 || index >= entries.size()) {
                    continue;
                }
                Entry entry = entries.get((int) index);
                if (!isItem(entry) || view.isErased(entry.id()) || visited.get((int) index)) {
                    continue;
                }
                Card card = Card.decode(each.getValue());
                if (card.commitment().equals(entry.commitment())) {
                    visited.set((int) index);
                    visitor.at(index, entry, card);
                }
            }
        }
    }

    static boolean isItem(Entry entry) {
        return entry.typeCode() == EntryType.ITEM_KEPT.code()
                || entry.typeCode() == EntryType.LIST_KEPT.code();
    }

    ItemView copy(Unlocked by, LogView view, String hex, OutputStream out) throws ArchiveException {
        return opened(
                by,
                view,
                hex,
                (entry, card, reader) -> reader.copy(entry.slice().orElseThrow(), card, out));
    }

    ItemView copySealed(Unlocked by, LogView view, String hex, OutputStream out)
            throws ArchiveException {
        return opened(
                by,
                view,
                hex,
                (entry, card, reader) ->
                        reader.exportSealed(
                                entry.slice().orElseThrow(),
                                card,
                                by.recipients(),
                                around.random(),
                                out));
    }

    private interface Opening {
        boolean run(Entry entry, Card card, ItemReader reader) throws IOException;
    }

    private ItemView opened(Unlocked by, LogView view, String hex, Opening opening)
            throws ArchiveException {
        Entry entry = item(view, hex);
        String shown = entry.id().hex();
        if (view.isErased(entry.id())) {
            throw ArchiveException.unreadable("keep.item-erased", shown);
        }
        try {
            Withholding.of(storage, view, by).require(entry.id());
            Card card = card(by, view, entry);
            if (!opening.run(entry, card, new ItemReader(storage, by.reading()))) {
                throw ArchiveException.unreadable("keep.item-keyless", shown);
            }
            long index = view.index(entry.id()).orElseThrow();
            return Items.view(index, entry, false, Optional.of(card));
        } catch (AgeException | NoSuchFileException e) {
            throw ArchiveException.failed("keep.item-damaged", shown);
        } catch (IOException | LogFormatException e) {
            throw Failures.unreadable(place, e);
        }
    }

    /// The card of an item, if it is what the log commits to.
    Card card(Unlocked by, LogView view, Entry entry)
            throws ArchiveException, IOException, LogFormatException {
        return Pages.in(storage, view.entries().size())
                .card(view.index(entry.id()).orElseThrow(), by.reading())
                .filter(c -> c.commitment().equals(entry.commitment()))
                .orElseThrow(
                        () -> ArchiveException.unreadable("keep.item-keyless", entry.id().hex()));
    }

    /// The one item whose id begins so.
    static Entry item(LogView view, String hex) throws ArchiveException {
        List<Entry> found =
                view.beginning(hex.toLowerCase(Locale.ROOT)).stream()
                        .filter(ItemAccess::isItem)
                        .toList();
        if (found.isEmpty()) {
            throw ArchiveException.unreadable("keep.no-such-item", hex);
        }
        if (found.size() > 1) {
            throw ArchiveException.unreadable("keep.many-items", hex, found.size());
        }
        return found.get(0);
    }
}
