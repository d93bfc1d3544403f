package org.govah.keep.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            Pages pages = Pages.in(storage, view.entries().size());
            Map<Long, byte[]> cards = new HashMap<>();
            for (String path : pages.paths()) {
                cards.putAll(pages.openable(path, by.reading()));
            }
            List<ItemView> items = new ArrayList<>();
            List<Entry> entries = view.entries();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (isItem(entry)) {
                    byte[] card = cards.get((long) i);
                    Optional<Card> shown =
                            card == null ? Optional.empty() : Optional.of(Card.decode(card));
                    items.add(Items.view(i, entry, view.isErased(entry.id()), shown));
                }
            }
            return items;
        } catch (IOException | LogFormatException e) {
            throw Failures.unreadable(place, e);
        }
    }

    private static boolean isItem(Entry entry) {
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
            long index = view.index(entry.id()).orElseThrow();
            Card card =
                    Pages.in(storage, view.entries().size())
                            .card(index, by.reading())
                            .filter(c -> c.commitment().equals(entry.commitment()))
                            .orElseThrow(
                                    () -> ArchiveException.unreadable("keep.item-keyless", shown));
            if (!opening.run(entry, card, new ItemReader(storage, by.reading()))) {
                throw ArchiveException.unreadable("keep.item-keyless", shown);
            }
            return Items.view(index, entry, false, Optional.of(card));
        } catch (AgeException | NoSuchFileException e) {
            throw ArchiveException.failed("keep.item-damaged", shown);
        } catch (IOException | LogFormatException e) {
            throw Failures.unreadable(place, e);
        }
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
