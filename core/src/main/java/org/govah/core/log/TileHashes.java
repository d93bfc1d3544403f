package org.govah.core.log;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govah.core.log.internal.Sha256;

/// Stored hashes of a tree, read from its tiles; hashes between two tile levels are computed. Keeps
/// the tiles last used; for one thread at a time.
public final class TileHashes implements HashReader {
    /// Tiles kept: 256 of 8 KiB hold the right edge and the path of any proof several times over.
    private static final int KEPT = 256;

    private final long size;
    private final TileReader tiles;
    private final Sha256 sha = new Sha256();
    private final Map<Tile, byte[]> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    /// Hashes of the tree that these tiles hold.
    ///
    /// @param size the leaves of the tree as it is stored now; proofs for smaller trees need no
    ///   other reader
    /// @param tiles its tiles
    public TileHashes(long size, TileReader tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /// Reads or computes one hash.
    ///
    /// @throws IllegalArgumentException if the tree of this size has no such hash, or the tile is
    ///   too short to hold it
    @Override
    public Hash read(int level, long index) {
        if (level < 0 || level > 62 || index < 0 || index >= size >>> level) {
            throw new IllegalArgumentException("no hash at " + level + ", " + index);
        }
        int tileLevel = level / Tile.HEIGHT;
        int above = level % Tile.HEIGHT;
        Tile tile = Tile.holding(tileLevel, index << above, size);
        byte[] bytes = kept.computeIfAbsent(tile, this::readWhole);
        return within(bytes, above, (int) ((index << above) % Tile.FULL));
    }

    private byte[] readWhole(Tile tile) {
        byte[] bytes = tiles.read(tile);
        if (bytes.length < tile.width() * Hash.BYTES) {
            throw new IllegalArgumentException("tile too short: " + tile.path());
        }
        return bytes;
    }

    private Hash within(byte[] bytes, int levels, int first) {
        if (levels == 0) {
            return Hash.read(bytes, first * Hash.BYTES);
        }
        int half = 1 << (levels - 1);
        return sha.node(within(bytes, levels - 1, first), within(bytes, levels - 1, first + half));
    }
}
