package org.govah.keep.internal.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import org.govah.core.Progress;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.Card;
import org.govah.core.log.CardField;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Slice;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.sources.Refused;
import org.govah.keep.internal.sources.SourceFile;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.media.VideoFrames;

/// Keeps many files: sealed by several threads, entered in the log in the order of the files,
/// committed now and then. Cut anywhere and run again, it goes on with what is not in the log.
///
/// `read = new + known + refused`.
public final class KeepingRun {
    private static final String STAGE = "keep.stage-keeping";

    /// Entries between two commits: what a cut can cost at most, beside [#BYTES_A_COMMIT].
    private static final int ENTRIES_A_COMMIT = 4_096;

    private static final long BYTES_A_COMMIT = 1L << 30;

    /// Small files in a batch at most, so that progress moves and little waits in memory.
    private static final int FILES_A_PACK = 512;

    /// Batches under way at a time, for each thread.
    private static final int AHEAD = 2;

    private static final int MOST_THREADS = 4;

    private final Storage storage;
    private final Contribution by;
    private final Ed25519SecretKey logKey;
    private final Optional<List<AgeIdentity>> identities;
    private final What what;
    private final Sealing sealing;
    private final List<Refused> noted = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<byte[]> cards = new ArrayList<>();
    private final List<EntryId> ids = new ArrayList<>();
    private final Map<Long, Stored> uncommitted = new HashMap<>();
    private Journal journal;
    private long bytesWaiting;
    private long known;
    private long same;
    private long bytes;

    /// @param storage locked by the caller
    /// @param journal the log as committed
    /// @param by who adds
    /// @param logKey signs checkpoints
    /// @param identities what opens the archive, where somebody unlocked it: known files are then
    ///   left out and equal contents stored once
    /// @param what what the files are
    public KeepingRun(
            Storage storage,
            Journal journal,
            Contribution by,
            Ed25519SecretKey logKey,
            Optional<List<AgeIdentity>> identities,
            What what) {
        this.storage = storage;
        this.journal = journal;
        this.by = by;
        this.logKey = logKey;
        this.identities = identities;
        this.what = what;
        this.sealing = new Sealing(by, storage, new Looking(what.frames()), what.about());
    }

    /// What is said of every file of a run.
    ///
    /// @param type [EntryType#ITEM_KEPT] or [EntryType#LIST_KEPT]
    /// @param more further fields of each card
    /// @param about entries that each new one speaks of; such files are entered even where they
    ///   were kept before
    /// @param frames decodes videos, where that was asked for
    public record What(
            EntryType type,
            List<CardField> more,
            List<EntryId> about,
            Optional<VideoFrames> frames) {
        /// Copies.
        public What {
            more = List.copyOf(more);
            about = List.copyOf(about);
        }

        /// Files of which nothing more is said.
        public static What of(EntryType type) {
            return new What(type, List.of(), List.of(), Optional.empty());
        }
    }

    /// What a run did.
    ///
    /// @param added ids of new items
    /// @param known files that were in the archive already
    /// @param same of the new items, those whose content another item has already
    /// @param bytes of the new items before sealing
    /// @param refused files that were not kept, with the reason
    /// @param noted new items in which something could not be looked at
    /// @param journal the log as committed now
    public record Done(
            List<EntryId> added,
            long known,
            long same,
            long bytes,
            List<Refused> refused,
            List<Refused> noted,
            Journal journal) {
        /// Copies the lists.
        public Done {
            added = List.copyOf(added);
            refused = List.copyOf(refused);
            noted = List.copyOf(noted);
        }
    }

    /// Keeps the files.
    ///
    /// @throws IOException if the archive cannot be read or written: what was committed stays
    /// @throws LogFormatException if the log or a card cannot be read
    public Done keep(List<SourceFile> files, Progress progress)
            throws IOException, LogFormatException {
        Pages pages = Pages.forWriting(storage, journal.checkpoint().size());
        Known already =
                identities.isPresent()
                        ? Known.of(storage, journal, pages, identities.get(), keyed())
                        : new Known();
        Recognising recognising = new Recognising(already, by);
        List<SourceFile> wanted = files.stream().filter(f -> isWanted(f, recognising)).toList();
        known = (long) files.size() - wanted.size();
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<Ready.Batch>> under = new ArrayDeque<>();
            long done = known;
            for (List<SourceFile> batch : batches(wanted)) {
                under.add(pool.submit(() -> sealing.seal(batch, what.type(), what.more())));
                if (under.size() >= AHEAD * threads) {
                    done += take(under.remove(), pages, already);
                    progress.at(STAGE, done, Math.max(1, files.size()));
                }
            }
            while (!under.isEmpty()) {
                done += take(under.remove(), pages, already);
                progress.at(STAGE, done, Math.max(1, files.size()));
            }
        } finally {
            pool.shutdownNow();
            pool.close();
        }
        commit(pages);
        if (identities.isPresent() && (!ids.isEmpty() || recognising.learned())) {
            already.save(storage, journal, by.recipients(), keyed(), by.random());
        }
        return new Done(ids, known, same, bytes, refused, noted, journal);
    }

    private boolean isWanted(SourceFile file, Recognising recognising) {
        return !what.about().isEmpty() || !recognising.isKnown(file);
    }

    private static List<List<SourceFile>> batches(List<SourceFile> files) {
        List<List<SourceFile>> batches = new ArrayList<>();
        List<SourceFile> pack = new ArrayList<>();
        long length = 0;
        for (SourceFile file : files) {
            if (file.length() >= Sealing.SMALL) {
                batches.add(List.of(file));
                continue;
            }
            long sealed = org.govah.core.age.AgePayload.sealedLength(file.length());
            if (!pack.isEmpty()
                    && (length + sealed > Sealing.PACK || pack.size() == FILES_A_PACK)) {
                batches.add(List.copyOf(pack));
                pack.clear();
                length = 0;
            }
            pack.add(file);
            length += sealed;
        }
        if (!pack.isEmpty()) {
            batches.add(List.copyOf(pack));
        }
        return batches;
    }

    private long take(Future<Ready.Batch> sealed, Pages pages, Known already)
            throws IOException, LogFormatException {
        Ready.Batch batch = result(sealed);
        refused.addAll(batch.refused());
        for (Ready each : batch.ready()) {
            Optional<Known.At> twin = each.fingerprint().flatMap(already::holds);
            Ready entered = twin.isPresent() ? sharing(each, twin.get(), pages).orElse(each) : each;
            already.note(journal.size(), entered, now());
            uncommitted.put(journal.size(), Stored.of(entered));
            journal.append(entered.signed().entry());
            cards.add(entered.signed().card());
            ids.add(entered.signed().id());
            note(entered);
            bytes += entered.file().length();
            bytesWaiting += entered.file().length();
        }
        if (cards.size() >= ENTRIES_A_COMMIT || bytesWaiting >= BYTES_A_COMMIT) {
            commit(pages);
        }
        return (long) batch.ready().size() + batch.refused().size();
    }

    private void note(Ready entered) {
        entered.fields().stream()
                .filter(f -> f.name().equals(CardNames.UNREAD))
                .flatMap(f -> Unread.parse(new String(f.value(), StandardCharsets.UTF_8)).stream())
                .forEach(u -> noted.add(new Refused(entered.file().name(), u.words())));
    }

    /// The same content once: the entry speaks of the ciphertext that is there already. The one
    /// just written goes, where it is an object of its own.
    private Optional<Ready> sharing(Ready fresh, Known.At twin, Pages pages)
            throws IOException, LogFormatException {
        Optional<Stored> there =
                twin.index() >= journal.checkpoint().size()
                        ? Optional.ofNullable(uncommitted.get(twin.index()))
                        : committed(twin, pages);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        List<CardField> fields = new ArrayList<>(fresh.fields());
        fields.removeIf(f -> f.name().equals(CardNames.PAYLOAD_KEY));
        there.get().key().ifPresent(fields::add);
        same++;
        if (fresh.slice().offset() == 0
                && fresh.slice().object().equals(fresh.slice().sha256())
                && fresh.file().length() >= Sealing.SMALL) {
            for (String envelope : storage.list(ArchivePaths.envelopesOf(fresh.slice().object()))) {
                storage.destroy(envelope);
            }
            storage.destroy(ArchivePaths.object(fresh.slice().object()));
        }
        return Optional.of(
                sealing.ready(
                        fresh.file(),
                        there.get().slice(),
                        fields,
                        fresh.fingerprint(),
                        what.type()));
    }

    /// Where a content lies, and the field with its key where it lies in a pack.
    private record Stored(Slice slice, Optional<CardField> key) {
        static Stored of(Ready ready) {
            return new Stored(
                    ready.slice(),
                    ready.fields().stream()
                            .filter(f -> f.name().equals(CardNames.PAYLOAD_KEY))
                            .findFirst());
        }
    }

    private Optional<Stored> committed(Known.At twin, Pages pages)
            throws IOException, LogFormatException {
        Optional<Slice> slice = Entry.decode(journal.entry(twin.index())).slice();
        Optional<Card> card =
                identities.isPresent()
                        ? pages.card(twin.index(), identities.get())
                        : Optional.empty();
        if (slice.isEmpty()
                || card.isEmpty()
                || storage.length(ArchivePaths.object(slice.get().object())).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Stored(
                        slice.get(),
                        card.get()
                                .value(CardNames.PAYLOAD_KEY)
                                .map(key -> CardField.of(CardNames.PAYLOAD_KEY, key))));
    }

    /// Where somebody unlocked the archive the group's secret is at hand.
    private Mac keyed() {
        return Digests.keyed(by.groupSecret().orElseThrow().bytes());
    }

    private long now() {
        return Recognising.nanos(by.clock().instant());
    }

    private void commit(Pages pages) throws IOException, LogFormatException {
        if (cards.isEmpty()) {
            return;
        }
        pages.write(journal.checkpoint().size(), cards, by.recipients(), by.random());
        journal = journal.commit(logKey);
        cards.clear();
        uncommitted.clear();
        bytesWaiting = 0;
    }

    private static Ready.Batch result(Future<Ready.Batch> sealed) throws IOException {
        try {
            return sealed.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while keeping", e);
        }
    }
}
