package org.govah.keep.internal.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.EntryTile;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.Tile;
import org.govah.core.log.TileBuilder;
import org.govah.core.log.TileHashes;
import org.govah.core.log.TileReader;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.store.Storage;

/// A device's log as it lies in its archive: C2SP tlog-tiles, with the signed checkpoint as the
/// commit point. What lies beyond the checkpoint was never promised and is written over.
///
/// For one thread at a time.
public final class Journal {
    private final Storage storage;
    private final Note note;
    private final Checkpoint checkpoint;
    private final Map<Tile, byte[]> waiting = new LinkedHashMap<>();
    private final TileBuilder builder;

    private Journal(Storage storage, Note note, Checkpoint checkpoint) throws LogFormatException {
        this.storage = storage;
        this.note = note;
        this.checkpoint = checkpoint;
        this.builder = TileBuilder.onto(checkpoint.size(), tiles(storage), waiting::put);
    }

    /// A log without entries, committed.
    ///
    /// @param origin the device's random name
    /// @throws IOException if it cannot be written
    public static Journal create(Storage storage, String origin, Ed25519SecretKey key)
            throws IOException, LogFormatException {
        Checkpoint empty = Checkpoint.of(origin, 0, org.govah.core.log.Tree.EMPTY);
        storage.replace(ArchivePaths.CHECKPOINT, empty.sign(key).encode());
        return open(storage);
    }

    /// The log as its checkpoint has it. Whether the checkpoint is signed is for [#signedBy].
    ///
    /// @throws IOException if there is no checkpoint, or a file cannot be read
    /// @throws LogFormatException if the checkpoint or the right edge cannot be read
    public static Journal open(Storage storage) throws IOException, LogFormatException {
        byte[] bytes =
                storage.read(ArchivePaths.CHECKPOINT)
                        .orElseThrow(() ->
                                new java.nio.file.NoSuchFileException(ArchivePaths.CHECKPOINT));
        Note note = Note.parse(bytes);
        try {
            return new Journal(storage, note, Checkpoint.parse(note.text()));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Whether the checkpoint carries this log key's signature.
    public boolean signedBy(VerifierKey key) {
        return Checkpoint.open(note, key).isPresent();
    }

    /// The committed checkpoint.
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /// The committed checkpoint with its signatures.
    public Note note() {
        return note;
    }

    /// Entries, with those not yet committed.
    public long size() {
        return builder.size();
    }

    /// Adds an entry; it is in the log only once [#commit] has returned.
    public void append(byte[] entry) {
        builder.add(entry);
    }

    /// Makes every entry so far part of the log: tiles, then a flush, then the checkpoint.
    ///
    /// @return the log as committed
    /// @throws IOException if it cannot be written: the log is then as before
    public Journal commit(Ed25519SecretKey key) throws IOException, LogFormatException {
        builder.finish();
        for (Map.Entry<Tile, byte[]> each : waiting.entrySet()) {
            storage.overwrite(ArchivePaths.tile(each.getKey()), each.getValue());
        }
        storage.flush();
        Checkpoint next = Checkpoint.of(checkpoint.origin(), builder.size(), builder.root());
        storage.replace(ArchivePaths.CHECKPOINT, next.sign(key).encode());
        return open(storage);
    }

    /// One committed entry's bytes.
    ///
    /// @throws IOException if it cannot be read
    public byte[] entry(long index) throws IOException, LogFormatException {
        return bundle(index / Tile.FULL).get((int) (index % Tile.FULL));
    }

    /// The committed entries from some index on, at most 256: those that lie in one file.
    ///
    /// @throws IOException if they cannot be read
    public List<byte[]> bundleFrom(long index) throws IOException, LogFormatException {
        List<byte[]> bundle = bundle(index / Tile.FULL);
        return bundle.subList((int) (index % Tile.FULL), bundle.size());
    }

    /// Looks at committed entries in order.
    ///
    /// @param from first index
    /// @throws IOException if they cannot be read
    public void entries(long from, EntrySink sink) throws IOException, LogFormatException {
        for (long at = from; at < checkpoint.size(); ) {
            List<byte[]> bundle = bundle(at / Tile.FULL);
            for (int i = (int) (at % Tile.FULL); i < bundle.size(); i++) {
                sink.at(at++, bundle.get(i));
            }
        }
    }

    /// Hashes of the committed tree, for proofs.
    public TileHashes hashes() {
        return new TileHashes(checkpoint.size(), tiles(storage));
    }

    private List<byte[]> bundle(long index) throws IOException, LogFormatException {
        long left = checkpoint.size() - index * Tile.FULL;
        Tile tile = new Tile(Tile.ENTRIES, index, (int) Math.min(Tile.FULL, left));
        try {
            List<byte[]> entries = EntryTile.decode(tiles(storage).read(tile));
            if (entries.size() < tile.width()) {
                throw new LogFormatException("a bundle of entries is short: " + tile.path());
            }
            return new ArrayList<>(entries.subList(0, tile.width()));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Tiles as they lie in storage: the one asked for, else the full one.
    public static TileReader tiles(Storage storage) {
        return tile -> {
            try {
                Optional<byte[]> own = storage.read(ArchivePaths.tile(tile));
                if (own.isEmpty() && !tile.isFull()) {
                    own = storage.read(ArchivePaths.tile(tile.full()));
                }
                return own.orElseThrow(
                        () -> new java.nio.file.NoSuchFileException(ArchivePaths.tile(tile)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /// Takes entries in order.
    @FunctionalInterface
    public interface EntrySink {
        /// One entry.
        ///
        /// @throws LogFormatException if it cannot be read
        /// @throws IOException if what it needs cannot be read
        void at(long index, byte[] entry) throws IOException, LogFormatException;
    }
}
