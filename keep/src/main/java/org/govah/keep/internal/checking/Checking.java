package org.govah.keep.internal.checking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.govah.core.Progress;
import org.govah.core.age.AgePayload;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Slice;
import org.govah.core.log.Tile;
import org.govah.core.log.TileBuilder;
import org.govah.core.log.TileReader;
import org.govah.core.words.Message;
import org.govah.keep.archive.Finding;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.internal.store.StoreException;

/// Checks an archive without any key: the log's tree against its checkpoint, every tile against the
/// entries, every object and envelope against its name, every slice against its entry.
public final class Checking {
    private static final String STAGE = "keep.stage-verifying";

    /// Odd files named one by one; more are counted.
    private static final int SHOWN = 20;

    private static final int BUFFER = 1 << 20;
    private static final int PACK = 1 << 22;
    private static final long SMALL = AgePayload.sealedLength(1 << 16);
    private final Storage storage;
    private final Journal journal;
    private final Predicate<Entry> tombstoneHolds;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    // In the order of the log, so that the same archive gives the same report.
    private final Map<Hash, List<Slice>> objects = new LinkedHashMap<>();
    private final Map<EntryId, Slice> slices = new LinkedHashMap<>();
    private final List<At> order = new ArrayList<>();
    private final Set<EntryId> erased = new HashSet<>();
    private final AtomicLong bytes = new AtomicLong();
    private long whole;
    private long envelopes;

    private record At(long index, EntryId id) {}

    /// @param journal the log, whose checkpoint's signature the caller has checked
    /// @param tombstoneHolds whether a tombstone is signed as it must be: else it excuses nothing
    public Checking(Storage storage, Journal journal, Predicate<Entry> tombstoneHolds) {
        this.storage = storage;
        this.journal = journal;
        this.tombstoneHolds = tombstoneHolds;
    }

    /// What does not hold, in the order it was found.
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /// What is odd and no damage: files that no entry names.
    public List<Finding> notes() {
        return List.copyOf(notes);
    }

    /// Objects named by the log and whole.
    public long objects() {
        return whole;
    }

    /// Bytes of ciphertext read.
    public long bytes() {
        return bytes.get();
    }

    /// Envelopes whose name is their hash.
    public long envelopes() {
        return envelopes;
    }

    /// Items that were erased on purpose.
    public Set<EntryId> erased() {
        return Set.copyOf(erased);
    }

    /// Items that lie elsewhere by right: it is no damage where they are gone.
    public void excuse(Set<EntryId> ids) {
        erased.addAll(ids);
    }

    /// Runs all checks.
    ///
    /// @throws IOException if the storage itself cannot be read
    public void run(Progress progress) throws IOException {
        try {
            tree();
        } catch (UncheckedIOException e) {
            throw new IOException("the log could not be read", e);
        }
        envelopeNames();
        envelopesThere();
        objectContents(progress);
        unnamed();
    }

    private void unnamed() throws IOException {
        Set<String> named = new HashSet<>();
        Set<Hash> objectsNamed = new HashSet<>();
        slices.values().forEach(slice -> objectsNamed.add(slice.object()));
        objectsNamed.forEach(object -> named.add(ArchivePaths.object(object)));
        List<String> others =
                storage.list(ArchivePaths.OBJECTS).stream()
                        .filter(p -> !named.contains(p))
                        .toList();
        for (String path : others.subList(0, Math.min(SHOWN, others.size()))) {
            notes.add(new Finding(path, Message.of("keep.unnamed")));
        }
        if (others.size() > SHOWN) {
            notes.add(
                    new Finding(
                            ArchivePaths.OBJECTS,
                            Message.of("keep.unnamed-more", others.size() - SHOWN)));
        }
    }

    private void tree() throws IOException {
        TileReader stored = Journal.tiles(storage);
        PartialTiles earlier = new PartialTiles(storage);
        TileBuilder again =
                TileBuilder.empty((tile, content) -> compare(stored, earlier, tile, content));
        try {
            journal.entries(
                    0,
                    (index, entry) -> {
                        again.add(entry);
                        fold(index, entry);
                    });
        } catch (LogFormatException | IOException e) {
            StoreException.rethrow(e);
            find("log/tile/entries", Message.of("keep.log-unreadable", again.size()));
            return;
        }
        again.finish();
        if (!again.root().equals(journal.checkpoint().root())) {
            find(ArchivePaths.CHECKPOINT, Message.of("keep.log-other-root"));
        }
    }

    private void compare(TileReader stored, PartialTiles earlier, Tile tile, byte[] content) {
        String path = "log/" + tile.path();
        try {
            byte[] there = stored.read(tile);
            if (there.length < content.length
                    || !Arrays.equals(content, Arrays.copyOf(there, content.length))) {
                find(path, Message.of("keep.tile-changed"));
            }
            for (String each : earlier.damaged(tile, content)) {
                find(each, Message.of("keep.tile-changed"));
            }
        } catch (UncheckedIOException | IOException e) {
            if (e instanceof UncheckedIOException unread
                    && StoreException.behind(unread).isPresent()) {
                throw unread;
            }
            find(path, Message.of("keep.stored-missing"));
        }
    }

    private void fold(long index, byte[] bytesOfEntry) {
        try {
            Entry entry = Entry.decode(bytesOfEntry);
            order.add(new At(index, entry.id()));
            entry.slice().ifPresent(s -> slices.put(entry.id(), s));
            boolean holds = tombstoneHolds.test(entry);
            if (entry.typeCode() == EntryType.TOMBSTONE.code()) {
                if (holds) {
                    erased.addAll(entry.refs());
                } else {
                    find("log/tile/entries", Message.of("keep.tombstone-unsigned", index));
                }
            }
        } catch (LogFormatException e) {
            find("log/tile/entries", Message.of("keep.entry-unreadable", index));
        }
    }

    private void envelopeNames() throws IOException {
        for (String path : storage.list(ArchivePaths.ENVELOPES)) {
            var named = ArchivePaths.hashIn(path);
            byte[] content = storage.read(path).orElse(new byte[0]);
            if (named.isPresent() && Digests.sha256(content).hex().equals(named.get())) {
                envelopes++;
            } else if (isOurs(path)) {
                find(path, Message.of("keep.envelope-changed"));
            } else {
                notes.add(new Finding(path, Message.of("keep.unnamed")));
            }
        }
    }

    /// Whether an envelope belongs to what the log names: what a cut run left may be half written.
    private boolean isOurs(String path) {
        Optional<Long> first = ArchivePaths.firstOf(path);
        if (first.isPresent()) {
            return first.get() < journal.checkpoint().size();
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return slices.values().stream().anyMatch(s -> name.startsWith(s.object().hex()));
    }

    /// A live item whose card or whose object's envelope is gone can no longer be opened.
    private void envelopesThere() throws IOException {
        NavigableSet<Long> pages = new TreeSet<>();
        Set<String> opened = new HashSet<>();
        for (String path : storage.list(ArchivePaths.ENVELOPES)) {
            ArchivePaths.firstOf(path).ifPresent(pages::add);
            String name = path.substring(path.lastIndexOf('/') + 1);
            opened.add(name.substring(0, Math.max(0, name.indexOf('-'))));
        }
        for (Map.Entry<EntryId, Slice> each : slices.entrySet()) {
            Slice slice = each.getValue();
            boolean own = slice.sha256().equals(slice.object()) && slice.length() >= SMALL;
            if (own && !erased.contains(each.getKey()) && !opened.contains(slice.object().hex())) {
                find(ArchivePaths.object(slice.object()), Message.of("keep.envelope-missing"));
            }
        }
        for (At each : order) {
            Long first = pages.floor(each.index());
            if (!erased.contains(each.id())
                    && (first == null || each.index() - first >= Pages.CARDS)) {
                find(ArchivePaths.PAGES, Message.of("keep.page-missing", each.index()));
                return;
            }
        }
    }

    private void objectContents(Progress progress) throws IOException {
        Set<Slice> gone = new HashSet<>();
        Set<Slice> live = new LinkedHashSet<>();
        slices.forEach((id, slice) -> (erased.contains(id) ? gone : live).add(slice));
        gone.removeAll(live);
        for (Slice each : live) {
            objects.computeIfAbsent(each.object(), o -> new ArrayList<>()).add(each);
        }
        Set<Hash> holed = new HashSet<>();
        gone.forEach(slice -> holed.add(slice.object()));
        List<Future<List<Finding>>> under = new ArrayList<>();
        int threads = Math.min(4, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Map.Entry<Hash, List<Slice>> each : objects.entrySet()) {
                boolean holes = holed.contains(each.getKey());
                under.add(pool.submit(() -> object(each.getKey(), each.getValue(), holes)));
            }
            long done = 0;
            for (Future<List<Finding>> each : under) {
                List<Finding> found = each.get();
                findings.addAll(found);
                whole += found.isEmpty() ? 1 : 0;
                progress.at(STAGE, ++done, under.size());
            }
        } catch (ExecutionException e) {
            throw new IOException("an object could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while verifying", e);
        }
    }

    private List<Finding> object(Hash object, List<Slice> parts, boolean holes) throws IOException {
        String path = ArchivePaths.object(object);
        OptionalLong length = storage.length(path);
        if (length.isEmpty()) {
            return List.of(new Finding(path, Message.of("keep.object-missing", parts.size())));
        }
        boolean isPack = parts.stream().anyMatch(p -> !p.sha256().equals(object));
        return isPack && length.getAsLong() <= 2L * PACK
                ? pack(path, object, parts, holes)
                : wholeObject(path, object);
    }

    private List<Finding> wholeObject(String path, Hash object) throws IOException {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = storage.open(path, 0)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                bytes.addAndGet(n);
            }
        } catch (IOException e) {
            StoreException.rethrow(e);
            return List.of(new Finding(path, Message.of("keep.stored-unreadable")));
        }
        return Hash.of(digest.digest()).equals(object)
                ? List.of()
                : List.of(new Finding(path, Message.of("keep.object-changed", 1)));
    }

    /// A pack out of which something was erased no longer has its name's hash; its live slices have
    /// theirs.
    private List<Finding> pack(String path, Hash object, List<Slice> parts, boolean holes)
            throws IOException {
        byte[] content = storage.read(path).orElse(new byte[0]);
        bytes.addAndGet(content.length);
        if (!holes && Digests.sha256(content).equals(object)) {
            return List.of();
        }
        long broken = 0;
        MessageDigest digest = Digests.sha256();
        for (Slice part : parts) {
            boolean inside = part.offset() + part.length() <= content.length;
            if (inside) {
                digest.update(content, (int) part.offset(), (int) part.length());
            }
            broken += inside && Hash.of(digest.digest()).equals(part.sha256()) ? 0 : 1;
        }
        if (holes && broken == 0) {
            return List.of();
        }
        return List.of(
                new Finding(path, Message.of("keep.pack-changed", broken, parts.size() - broken)));
    }

    private synchronized void find(String path, Message words) {
        findings.add(new Finding(path, words));
    }
}
