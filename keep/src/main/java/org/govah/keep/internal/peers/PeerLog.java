package org.govah.keep.internal.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.TileBuilder;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.store.InFolder;
import org.govah.keep.internal.store.Storage;

/// Another device's log under `peers/<origin>/`: its tiles and checkpoint, and what its
/// contributors announced.
public final class PeerLog {
    /// All of them.
    public static final String PEERS = "peers/";

    private static final String ORIGIN = "[a-z0-9-]{1,64}";
    private static final List<String> MIRRORED =
            List.of("log/tile/", "keys/announced/", "keys/group/");

    private final Storage storage;
    private final String folder;
    private final Storage inside;

    private PeerLog(Storage storage, String folder) {
        this.storage = storage;
        this.folder = folder;
        this.inside = new InFolder(storage, folder);
    }

    /// That of a log.
    ///
    /// @throws LogFormatException if a folder cannot be called so
    public static PeerLog of(Storage storage, String origin) throws LogFormatException {
        if (!origin.matches(ORIGIN)) {
            throw new LogFormatException("a log's name that is no folder's: " + origin);
        }
        return new PeerLog(storage, PEERS + origin + "/");
    }

    /// Every log that is mirrored in an archive.
    ///
    /// @throws IOException if it cannot be told
    public static List<PeerLog> all(Storage storage) throws IOException {
        return storage.list(PEERS).stream()
                .filter(p -> p.endsWith("/" + ArchivePaths.CHECKPOINT))
                .map(p -> p.substring(0, p.length() - ArchivePaths.CHECKPOINT.length()))
                .map(folder -> new PeerLog(storage, folder))
                .toList();
    }

    /// Its folder in the archive, ending in `/`.
    public String folder() {
        return folder;
    }

    /// Where the proof lies that the device showed two histories.
    public String splitView() {
        return folder + "split-view";
    }

    /// The files under its folder, as a storage of their own.
    public Storage inside() {
        return inside;
    }

    /// As it was seen last; empty where it never was.
    ///
    /// @throws IOException if it cannot be read
    /// @throws LogFormatException if it is damaged
    public Optional<Journal> journal() throws IOException, LogFormatException {
        return storage.length(folder + ArchivePaths.CHECKPOINT).isEmpty()
                ? Optional.empty()
                : Optional.of(Journal.open(inside));
    }

    /// Whether entries and tiles give the checkpoint's root.
    ///
    /// @throws IOException if a file is missing
    /// @throws LogFormatException if one is damaged
    public static boolean isWhole(Storage of, Journal log) throws IOException, LogFormatException {
        AtomicBoolean same = new AtomicBoolean(true);
        TileBuilder again =
                TileBuilder.empty((tile, content) -> {
                    byte[] there = Journal.tiles(of).read(tile);
                    boolean holds =
                            there.length >= content.length
                                    && java.util.Arrays.equals(
                                            content,
                                            java.util.Arrays.copyOf(there, content.length));
                    same.compareAndSet(true, holds);
                });
        log.entries(0, (index, entry) -> again.add(entry));
        again.finish();
        return same.get() && again.root().equals(log.checkpoint().root());
    }

    /// Copies what the mirror lacks, the checkpoint last. Of another group's archive the editions
    /// of its note come too.
    ///
    /// @param log the device's, already found to go on from the mirror
    /// @return paths in the archive that were written
    /// @throws IOException if it cannot be written: the mirror is then as before
    public List<String> mirror(Storage from, Journal log) throws IOException {
        List<String> written = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (String prefix : MIRRORED) {
            paths.addAll(from.list(prefix));
        }
        if (from.length("keys/group/1").isPresent()) {
            paths.add("group");
        }
        for (String path : paths) {
            Optional<byte[]> bytes = from.read(path);
            Optional<byte[]> there = inside.read(path);
            boolean same =
                    there.isPresent()
                            && bytes.isPresent()
                            && java.util.Arrays.equals(there.get(), bytes.get());
            if (bytes.isPresent() && !same) {
                inside.overwrite(path, bytes.get());
                written.add(folder + path);
            }
        }
        storage.flush();
        byte[] checkpoint = log.note().encode();
        Optional<byte[]> before = inside.read(ArchivePaths.CHECKPOINT);
        if (before.filter(b -> java.util.Arrays.equals(b, checkpoint)).isEmpty()) {
            inside.replace(ArchivePaths.CHECKPOINT, checkpoint);
            written.add(folder + ArchivePaths.CHECKPOINT);
        }
        return written;
    }
}
