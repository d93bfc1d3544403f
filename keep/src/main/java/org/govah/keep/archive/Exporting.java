package org.govah.keep.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.govah.core.Progress;
import org.govah.core.log.Card;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.TlogProof;
import org.govah.core.table.CsvText;
import org.govah.keep.bag.BagInfo;
import org.govah.keep.bag.BagWriter;
import org.govah.keep.custody.CustodyEvent;
import org.govah.keep.custody.CustodyType;
import org.govah.keep.custody.PremisWriter;
import org.govah.keep.internal.items.ItemReader;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.registry.Purpose;

/// An archive's items as a BagIt bag: each as it was received, with its entry, its card's proof and
/// its custody beside it.
final class Exporting {
    private static final String STAGE = "keep.stage-exporting";
    private static final int SHORT = 8;

    private final Archive archive;
    private final Storage storage;
    private final Journal journal;
    private final LogView log;
    private final Unlocked by;

    Exporting(Archive archive, Journal journal, LogView log, Unlocked by) {
        this.archive = archive;
        this.storage = archive.storage();
        this.journal = journal;
        this.log = log;
        this.by = by;
    }

    ExportReport bag(Path to, List<ItemView> items, Optional<Purpose> purpose, Progress progress)
            throws IOException, LogFormatException, ArchiveException {
        List<ItemView> there = items.stream().filter(i -> !i.erased()).toList();
        Withholding withholding = Withholding.of(storage, log, by);
        List<ItemView> live = withholding.allowed(there, purpose);
        Pages pages = Pages.in(storage, journal.checkpoint().size());
        ItemReader reader = new ItemReader(storage, by.reading());
        BagInfo info =
                BagInfo.empty()
                        .with("Source-Organization", by.group().name())
                        .with("External-Description", "Items of a Govah archive, with proofs");
        List<PremisWriter.Logged> events = new ArrayList<>();
        List<PremisWriter.Logged> touches = Custody.of(archive).history(by);
        Cosigned cosigned = TimeProofs.of(archive).cosigned(journal);
        try (BagWriter bag = BagWriter.open(to, info)) {
            long done = 0;
            for (ItemView item : live) {
                Entry entry = log.entries().get((int) item.index());
                Card card =
                        pages.card(item.index(), by.reading())
                                .orElseThrow(() -> new java.nio.file.NoSuchFileException("card"));
                bag.payload(
                        path(item),
                        out -> {
                            if (!reader.copy(entry.slice().orElseThrow(), card, out)) {
                                throw new java.nio.file.NoSuchFileException("envelope");
                            }
                        });
                proof(bag, item, entry, cosigned);
                event(item).ifPresent(e -> events.add(new PremisWriter.Logged(item.id().hex(), e)));
                progress.at(STAGE, ++done, live.size());
            }
            bag.tag("proofs/checkpoint", out -> out.write(journal.note().encode()));
            bag.tag(
                    "proofs/group.txt",
                    out -> out.write(by.group().text().getBytes(StandardCharsets.UTF_8)));
            for (String prefix : List.of(TimeFiles.FOLDER, Cosigned.FOLDER)) {
                evidence(bag, prefix);
            }
            events.addAll(touches);
            SortedMap<String, String> sources = new TreeMap<>();
            live.forEach(i -> i.copyOf().ifPresent(c -> sources.put(i.id().hex(), c.original())));
            bag.tag(
                    "premis.xml",
                    out -> premis(events, journal.checkpoint().origin(), sources, out));
            if (!sources.isEmpty()) {
                bag.tag("copies.csv", out -> out.write(copies(live)));
            }
            bag.finish();
        }
        List<EntryId> out = live.stream().map(ItemView::id).toList();
        return new ExportReport(out, (long) there.size() - live.size(), withholding.unsaid(out));
    }

    /// Time evidence and cosigned checkpoints, as they lie in the archive.
    private void evidence(BagWriter bag, String prefix) throws IOException {
        for (String path : storage.list(prefix)) {
            byte[] bytes = storage.read(path).orElse(new byte[0]);
            bag.tag("proofs/" + path, out -> out.write(bytes));
        }
    }

    private void proof(BagWriter bag, ItemView item, Entry entry, Cosigned cosigned)
            throws IOException, LogFormatException {
        Note note = cosigned.covering(item.index());
        byte[] proof = TlogProof.prove(item.index(), note, journal.hashes()).encode();
        bag.tag("proofs/" + item.id().hex() + ".tlog-proof", out -> out.write(proof));
        bag.tag("proofs/" + item.id().hex() + ".entry", out -> out.write(entry.encode()));
    }

    /// Which item is a changed copy of which, and what was changed.
    private static byte[] copies(List<ItemView> live) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("copy", "original", "change"));
        live.forEach(i ->
                i.copyOf()
                        .ifPresent(c -> rows.add(List.of(i.id().hex(), c.original(), c.change()))));
        return CsvText.of(rows);
    }

    private static void premis(
            List<PremisWriter.Logged> events,
            String origin,
            SortedMap<String, String> sources,
            java.io.OutputStream out)
            throws IOException {
        try {
            PremisWriter.write(events, origin, sources, out);
        } catch (XMLStreamException e) {
            throw new IOException("the custody could not be written", e);
        }
    }

    private static Optional<CustodyEvent> event(ItemView item) {
        return item.exactTime()
                .map(time ->
                        new CustodyEvent(
                                CustodyType.INGESTION,
                                Instant.parse(time).truncatedTo(ChronoUnit.SECONDS),
                                item.contributor().orElse("unknown"),
                                CustodyEvent.Outcome.SUCCESS,
                                List.of(item.id().hex())));
    }

    /// A folder by the item's id, so that two items of one name never meet.
    private static String path(ItemView item) {
        return item.id().hex().substring(0, SHORT) + "/" + SafeName.of(item.name().orElse("item"));
    }
}
