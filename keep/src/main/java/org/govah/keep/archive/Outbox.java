package org.govah.keep.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.core.log.Card;
import org.govah.core.log.CardSubject;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryType;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Slice;
import org.govah.core.log.SplitView;
import org.govah.core.log.TileHashes;
import org.govah.core.log.Tree;
import org.govah.core.log.VerifierKey;
import org.govah.core.words.Message;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.items.SealingAnew;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.internal.keys.CaptureKeys;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.internal.store.Transfer;

/// Takes in what a capture device kept: its ciphertext as it is, each of its entries under the same
/// id with the card that the device's contributor signed, and its log beside one's own, so that its
/// receipts can be checked for ever. What is known already is left out; cut anywhere and run again.
public final class Outbox {
    private static final String STAGE = "keep.stage-taking";

    private final Archive archive;
    private final Storage storage;
    private final Unlocked by;
    private final Storage theirs;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Hash, Boolean> objects = new LinkedHashMap<>();

    private final LogView known;
    private final SealingAnew anew;

    private Outbox(Archive archive, Unlocked by, Storage theirs) throws ArchiveException {
        this.archive = archive;
        this.storage = archive.storage();
        this.by = by;
        this.known = archive.view(archive.journal());
        // A device may have sealed to an older reading key.
        this.anew =
                new SealingAnew(
                        storage,
                        known,
                        by.reading(),
                        by.recipients().getFirst(),
                        archive.around().random(),
                        () -> {});
        this.theirs = theirs;
    }

    /// What a hand-over did. `read = taken + known + left`.
    ///
    /// @param origin the device's log
    /// @param read entries of items in it
    /// @param taken those that are in the archive now and were not before
    /// @param known those that were in the archive before, erased ones among them
    /// @param left those that could not be taken, with the reason; they stay on the device
    /// @param receipt whether a receipt for what still lies on the device was written into its
    ///   folder
    public record Report(
            String origin, long read, long taken, long known, List<Finding> left, boolean receipt) {
        /// @throws IllegalArgumentException if the numbers do not add up
        public Report {
            left = List.copyOf(left);
            if (read != taken + known + left.size()) {
                throw new IllegalArgumentException("a hand-over that does not add up");
            }
        }
    }

    /// Takes in an outbox.
    ///
    /// @param device the capture device's folder, or a copy of it
    /// @throws ArchiveException if the device is not enrolled, its log is not signed, or its log
    ///   contradicts what it showed before: the proof of that is written into the archive
    public static Report takeIn(Archive archive, Unlocked by, Path device, Progress progress)
            throws ArchiveException {
        Storage theirs = new LocalStorage(device.toAbsolutePath().normalize(), new RealDisk());
        try (AutoCloseable _ = archive.lock()) {
            return new Outbox(archive, by, theirs).run(device, progress);
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    private Report run(Path device, Progress progress)
            throws IOException, LogFormatException, ArchiveException {
        if (theirs.length(ArchivePaths.CHECKPOINT).isEmpty()) {
            throw ArchiveException.unreadable("keep.not-an-archive", device.toString());
        }
        Journal log = Journal.open(theirs);
        String origin = log.checkpoint().origin();
        Group.Capture capture =
                by.group().captures().stream()
                        .filter(c -> c.origin().equals(origin))
                        .findFirst()
                        .orElseThrow(
                                () -> ArchiveException.wouldLose("keep.outbox-stranger", origin));
        PeerLog peer = PeerLog.of(storage, origin);
        requireConsistent(peer, log, capture);
        List<VerifierKey> contributors =
                CaptureKeys.contributors(capture, CaptureKeys.announcements(theirs, ""));
        Journal own = archive.journal();
        Pages pages = Pages.in(theirs, log.checkpoint().size());
        List<Taken> taken = new ArrayList<>();
        long[] seen = new long[2];
        log.entries(
                0,
                (index, bytes) -> {
                    Entry entry = Entry.decode(bytes);
                    if (!isItem(entry)) {
                        return;
                    }
                    seen[0]++;
                    if (known.index(entry.id()).isPresent()) {
                        seen[1]++;
                    } else {
                        take(index, entry, bytes, pages, contributors).ifPresent(taken::add);
                    }
                    progress.at(STAGE, index + 1, log.checkpoint().size());
                });
        enter(own, taken);
        peer.mirror(theirs, log);
        seen(log);
        boolean receipt = receipt(log);
        return new Report(origin, seen[0], taken.size(), seen[1], findings, receipt);
    }

    /// Leaves in the device's folder what proves which of its entries stand in this log, for those
    /// whose ciphertext it still has: with it the device may destroy them.
    private boolean receipt(Journal log) throws IOException, LogFormatException, ArchiveException {
        Journal own = archive.journal();
        LogView view = archive.view(own);
        List<Entry> entries = view.entries();
        TileHashes hashes = own.hashes();
        List<Receipt.Taken> proofs = new ArrayList<>();
        log.entries(
                0,
                (index, bytes) -> {
                    Optional<Integer> at = view.index(Entry.decode(bytes).id());
                    if (at.isPresent() && lies(entries.get(at.get()), bytes, view)) {
                        proofs.add(
                                new Receipt.Taken(
                                        index,
                                        at.get(),
                                        Tree.proveInclusion(at.get(), entries.size(), hashes)));
                    }
                });
        if (proofs.isEmpty()) {
            return false;
        }
        try {
            theirs.replace(Receipt.PATH, new Receipt(proofs, own.note()).encode());
            return true;
        } catch (IOException e) {
            // A folder that cannot be written: nothing is lost, the device only stays full.
            return false;
        }
    }

    /// Whether an entry of the device is the one that stands here, its ciphertext lies on both
    /// sides, or was erased here.
    private boolean lies(Entry here, byte[] there, LogView view) throws IOException {
        if (!java.util.Arrays.equals(here.encode(), there) || here.slice().isEmpty()) {
            return false;
        }
        String object = ArchivePaths.object(here.slice().get().object());
        return theirs.length(object).isPresent()
                && (view.isErased(here.id()) || storage.length(object).isPresent());
    }

    private static boolean isItem(Entry entry) {
        return entry.typeCode() == EntryType.ITEM_KEPT.code()
                || entry.typeCode() == EntryType.LIST_KEPT.code();
    }

    /// The log must be the device's, whole, and go on from what it showed before.
    private void requireConsistent(PeerLog peer, Journal log, Group.Capture capture)
            throws IOException, LogFormatException, ArchiveException {
        String origin = log.checkpoint().origin();
        if (!log.signedBy(capture.log()) || !PeerLog.isWhole(theirs, log)) {
            throw ArchiveException.failed("keep.outbox-damaged", origin);
        }
        Optional<Journal> before = peer.journal();
        if (before.isEmpty() || before.get().checkpoint().size() == 0) {
            return;
        }
        Journal old = before.get();
        if (log.checkpoint().size() < old.checkpoint().size()) {
            throw ArchiveException.failed("keep.outbox-older", origin);
        }
        if (!Tree.root(old.checkpoint().size(), log.hashes()).equals(old.checkpoint().root())) {
            Optional<SplitView> split =
                    SplitView.find(old.note(), log.note(), capture.log(), log.hashes());
            if (split.isPresent()) {
                storage.replace(peer.splitView(), split.get().encode());
            }
            throw ArchiveException.failed("keep.outbox-split", origin, peer.splitView());
        }
    }

    /// An entry whose ciphertext lies in the archive now.
    // Bytes on their way to the disk; nobody changes them.
    @SuppressWarnings("ArrayRecordComponent")
    private record Taken(byte[] entry, byte[] card) {}

    private Optional<Taken> take(
            long index, Entry entry, byte[] bytes, Pages pages, List<VerifierKey> contributors)
            throws IOException, LogFormatException {
        Optional<Card> card = pages.card(index, by.reading());
        String name = entry.id().hex();
        if (card.isEmpty() || !isSigned(entry, card.get(), contributors)) {
            findings.add(new Finding(name, Message.of("keep.outbox-card")));
            return Optional.empty();
        }
        Slice slice = entry.slice().orElseThrow(() -> new LogFormatException("no ciphertext"));
        Boolean there = objects.get(slice.object());
        if (there == null) {
            there = Transfer.object(theirs, storage, slice.object());
            anew.object(slice.object());
            objects.put(slice.object(), there);
        }
        if (!there) {
            findings.add(new Finding(name, Message.of("keep.outbox-object")));
            return Optional.empty();
        }
        return Optional.of(new Taken(bytes, card.get().encode()));
    }

    private static boolean isSigned(Entry entry, Card card, List<VerifierKey> contributors) {
        String named =
                card.value(CardNames.CONTRIBUTOR)
                        .map(b -> new String(b, java.nio.charset.StandardCharsets.UTF_8))
                        .orElse("");
        return card.commitment().equals(entry.commitment())
                && contributors.stream()
                        .filter(key -> key.toString().equals(named))
                        .anyMatch(key -> card.isSignedBy(key.ed25519(), CardSubject.of(entry)));
    }

    private void enter(Journal own, List<Taken> taken) throws IOException, LogFormatException {
        if (taken.isEmpty()) {
            return;
        }
        long first = own.checkpoint().size();
        Pages pages = Pages.forWriting(storage, first);
        taken.forEach(t -> own.append(t.entry()));
        pages.write(
                first,
                taken.stream().map(Taken::card).toList(),
                by.recipients(),
                archive.around().random());
        own.commit(by.logKey());
    }

    /// The device's checkpoint becomes part of one's own log, unless it is there already.
    private void seen(Journal log) throws IOException, LogFormatException, ArchiveException {
        String note = new String(log.note().encode(), java.nio.charset.StandardCharsets.UTF_8);
        Journal own = archive.journal();
        boolean there =
                archive.view(own).entries().stream()
                        .filter(e -> e.typeCode() == EntryType.CHECKPOINT_SEEN.code())
                        .anyMatch(e -> e.openText().equals(Optional.of(note)));
        if (!there) {
            Entering.Said said =
                    new Entering.Said(
                            EntryType.CHECKPOINT_SEEN,
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            e -> e.saying(note));
            new Entering(storage, archive.around(), by).enter(own, List.of(said));
        }
    }
}
