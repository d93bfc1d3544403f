package org.govah.core.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.internal.Sha256;

/// A log that grows entry by entry, in memory for its right edge only (one open tile a level). Full
/// tiles go to the sink as they fill; [#finish] gives it the partial ones. Hash tiles come before
/// the entries below them are complete, so that whoever writes them in order and the checkpoint
/// last never has a checkpoint without its tiles.
///
/// The same builder checks a log: add every entry and compare each tile with the one kept. For one
/// thread at a time.
public final class TileBuilder {
    private final TileSink sink;
    private final Sha256 sha = new Sha256();
    private final List<OpenTile> levels = new ArrayList<>();
    private final OpenEntries entries;
    private long size;

    private TileBuilder(long size, OpenEntries entries, TileSink sink) {
        this.size = size;
        this.entries = entries;
        this.sink = sink;
    }

    /// A log without entries.
    public static TileBuilder empty(TileSink sink) {
        return new TileBuilder(0, new OpenEntries(), sink);
    }

    /// The log of `size` entries that `stored` holds; its partial tiles are read now.
    ///
    /// @throws LogFormatException if a stored partial tile is too short
    public static TileBuilder onto(long size, TileReader stored, TileSink sink)
            throws LogFormatException {
        int open = (int) (size % Tile.FULL);
        OpenEntries entries = new OpenEntries();
        if (open > 0) {
            Tile tile = Tile.holding(Tile.ENTRIES, size - 1, size);
            entries = OpenEntries.of(EntryTile.prefix(stored.read(tile), open), open);
        }
        TileBuilder builder = new TileBuilder(size, entries, sink);
        for (int level = 0; size >>> (Tile.HEIGHT * level) > 0; level++) {
            long hashes = size >>> (Tile.HEIGHT * level);
            OpenTile edge = builder.level(level);
            edge.index = hashes / Tile.FULL;
            edge.width = (int) (hashes % Tile.FULL);
            if (edge.width > 0) {
                edge.read(stored.read(new Tile(level, edge.index, edge.width)));
            }
        }
        return builder;
    }

    /// Adds one entry and returns its leaf hash.
    ///
    /// @throws IllegalArgumentException if it is longer than [Entry#MAX_BYTES]
    public Hash add(byte[] entry) {
        Hash leaf = sha.leaf(entry, 0, entry.length);
        entries.add(entry);
        add(0, leaf);
        size++;
        if (entries.width == Tile.FULL) {
            sink.write(new Tile(Tile.ENTRIES, size / Tile.FULL - 1, Tile.FULL), entries.take());
        }
        return leaf;
    }

    /// Leaves so far.
    public long size() {
        return size;
    }

    /// The root over all leaves so far.
    public Hash root() {
        Optional<Hash> right = Optional.empty();
        for (OpenTile level : levels) {
            right = level.peaks(sha, right);
        }
        return right.orElse(Tree.EMPTY);
    }

    /// Gives the sink every partial tile of the tree as it is now: hashes first, entries last.
    public void finish() {
        for (int level = 0; level < levels.size(); level++) {
            OpenTile edge = levels.get(level);
            if (edge.width > 0) {
                sink.write(new Tile(level, edge.index, edge.width), edge.bytes());
            }
        }
        if (entries.width > 0) {
            sink.write(new Tile(Tile.ENTRIES, size / Tile.FULL, entries.width), entries.bytes());
        }
    }

    private void add(int level, Hash hash) {
        OpenTile edge = level(level);
        edge.add(hash);
        if (edge.width == Tile.FULL) {
            Hash root = edge.root(sha);
            sink.write(new Tile(level, edge.index, Tile.FULL), edge.bytes());
            edge.next();
            add(level + 1, root);
        }
    }

    private OpenTile level(int level) {
        if (level == levels.size()) {
            levels.add(new OpenTile());
        }
        return levels.get(level);
    }
}
