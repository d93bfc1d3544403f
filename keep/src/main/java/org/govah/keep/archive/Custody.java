package org.govah.keep.archive;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govah.core.log.Card;
import org.govah.core.log.CardField;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.keep.custody.CustodyEvent;
import org.govah.keep.custody.CustodyType;
import org.govah.keep.custody.PremisWriter;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.keeping.CardNames;

/// Who touched what: every touch of an item enters a PREMIS event in the log, sealed.
public final class Custody {
    private final Archive archive;

    private Custody(Archive archive) {
        this.archive = archive;
    }

    /// Of an archive.
    public static Custody of(Archive archive) {
        return new Custody(archive);
    }

    /// Enters one touch, in one commit.
    ///
    /// @param items ids of those touched; none where the archive as a whole was
    /// @throws ArchiveException if it cannot be written
    public void touched(
            Unlocked by, CustodyType type, CustodyEvent.Outcome outcome, List<EntryId> items)
            throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            List<Entering.Said> said = new ArrayList<>();
            int from = 0;
            do {
                int to = Math.min(items.size(), from + CustodyEvent.MOST_ITEMS);
                said.add(said(by, type, outcome, items.subList(from, to)));
                from = to;
            } while (from < items.size());
            Journal journal = archive.journal();
            Entering entering = new Entering(archive.storage(), archive.around(), by);
            for (int i = 0; i < said.size(); i += Pages.CARDS) {
                journal =
                        entering.enter(
                                journal, said.subList(i, Math.min(said.size(), i + Pages.CARDS)));
            }
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// Items whose sealed bytes or keys lie in these files of the archive; what was erased is none
    /// any more.
    ///
    /// @throws ArchiveException if the log cannot be read
    public List<EntryId> in(Collection<String> paths) throws ArchiveException {
        LogView view = archive.view(archive.journal());
        Set<String> objects = new HashSet<>();
        for (String each : paths) {
            boolean sealed =
                    each.startsWith(ArchivePaths.OBJECTS)
                            || (each.startsWith(ArchivePaths.ENVELOPES)
                                    && !each.startsWith(ArchivePaths.PAGES));
            if (sealed) {
                String name = each.substring(each.lastIndexOf('/') + 1);
                objects.add(name.substring(0, Math.min(name.length(), 2 * Hash.BYTES)));
            }
        }
        return view.entries().stream()
                .filter(e -> !view.isErased(e.id()))
                .filter(e -> e.slice().map(s -> objects.contains(s.object().hex())).orElse(false))
                .map(Entry::id)
                .toList();
    }

    /// A touch that went well, to be entered beside something else.
    Entering.Said said(Unlocked by, CustodyType type, List<EntryId> items) {
        return said(by, type, CustodyEvent.Outcome.SUCCESS, items);
    }

    private Entering.Said said(
            Unlocked by, CustodyType type, CustodyEvent.Outcome outcome, List<EntryId> items) {
        CustodyEvent event =
                new CustodyEvent(
                        type,
                        archive.around().clock().instant().truncatedTo(ChronoUnit.SECONDS),
                        by.personId(),
                        outcome,
                        items.stream().map(EntryId::hex).toList());
        return Entering.Said.sealed(
                EntryType.CUSTODY,
                List.of(CardField.of(CardNames.CUSTODY_EVENT, event.encoded())),
                items);
    }

    /// Every touch, in the order of the log, with the id of its entry.
    ///
    /// @throws ArchiveException if log or cards cannot be read
    public List<PremisWriter.Logged> history(Unlocked by) throws ArchiveException {
        Journal journal = archive.journal();
        List<Entry> entries = archive.view(journal).entries();
        List<PremisWriter.Logged> all = new ArrayList<>();
        try {
            Pages pages = Pages.in(archive.storage(), entries.size());
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).typeCode() == EntryType.CUSTODY.code()) {
                    Optional<Card> card = pages.card(i, by.reading());
                    String id = entries.get(i).id().hex();
                    card.flatMap(c -> c.value(CardNames.CUSTODY_EVENT))
                            .flatMap(CustodyEvent::read)
                            .ifPresent(e -> all.add(new PremisWriter.Logged(id, e)));
                }
            }
            return all;
        } catch (IOException | LogFormatException e) {
            throw archive.writing(e);
        }
    }
}
