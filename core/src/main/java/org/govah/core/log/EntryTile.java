package org.govah.core.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The content of a tile of entries: each entry behind its length (two bytes, big-endian), one
/// after the other (C2SP tlog-tiles, "Log entries").
public final class EntryTile {
    private EntryTile() {}

    /// The tile that holds `entries`.
    ///
    /// @throws IllegalArgumentException if there are more than 256 or one is too long
    public static byte[] encode(List<byte[]> entries) {
        if (entries.size() > Tile.FULL) {
            throw new IllegalArgumentException("more than 256 entries");
        }
        OpenEntries open = new OpenEntries();
        entries.forEach(open::add);
        return open.bytes();
    }

    /// The entries of a tile, in order.
    ///
    /// @throws LogFormatException if the last one is cut, or there are more than 256
    public static List<byte[]> decode(byte[] tile) throws LogFormatException {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < tile.length) {
            int end = end(tile, at);
            if (entries.size() == Tile.FULL) {
                throw new LogFormatException("more than 256 entries");
            }
            entries.add(Arrays.copyOfRange(tile, at + Short.BYTES, end));
            at = end;
        }
        return List.copyOf(entries);
    }

    /// The first `count` entries of a tile, still behind their lengths.
    static byte[] prefix(byte[] tile, int count) throws LogFormatException {
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = end(tile, at);
        }
        return Arrays.copyOf(tile, at);
    }

    private static int end(byte[] tile, int at) throws LogFormatException {
        if (tile.length - at < Short.BYTES) {
            throw new LogFormatException("a tile of entries ends inside an entry");
        }
        int length = ((tile[at] & 0xff) << 8) | (tile[at + 1] & 0xff);
        if (tile.length - at - Short.BYTES < length) {
            throw new LogFormatException("a tile of entries ends inside an entry");
        }
        return at + Short.BYTES + length;
    }
}
