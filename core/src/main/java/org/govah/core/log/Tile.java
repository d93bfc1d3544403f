package org.govah.core.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of one tile of a log (C2SP tlog-tiles): up to 256 consecutive hashes, or the 256
/// entries below them.
///
/// @param level 0 for leaf hashes, `l` for the hashes of full tiles of level `l - 1`, at most 7;
///   [#ENTRIES] for entries
/// @param index which tile of its level, from 0
/// @param width how many hashes or entries it holds, 1 to 256; less than 256 is a partial tile
public record Tile(int level, long index, int width) {
    /// The level of tiles that hold entries.
    public static final int ENTRIES = -1;

    /// Hashes in a full tile.
    public static final int FULL = 256;

    /// Levels of a tree that one tile spans.
    static final int HEIGHT = 8;

    /// The highest level a tree of [Tree#MAX_SIZE] leaves has.
    static final int MAX_LEVEL = 7;

    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /// @throws IllegalArgumentException if a number is out of range
    public Tile {
        if (level < ENTRIES || level > MAX_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "not a tile: " + level + ", " + index + ", " + width);
        }
    }

    /// The tile that holds leaf or subtree `index` of `level` once the tree has `size` leaves.
    static Tile holding(int level, long index, long size) {
        long tile = index / FULL;
        long present = level == ENTRIES ? size : size >>> (HEIGHT * level);
        return new Tile(level, tile, (int) Math.min(FULL, present - tile * FULL));
    }

    /// The same tile when it is full.
    public Tile full() {
        return new Tile(level, index, FULL);
    }

    /// Whether it can get no wider.
    public boolean isFull() {
        return width == FULL;
    }

    /// Where it is kept, below the log: `tile/<L>/<N>[.p/<W>]`, such as `tile/0/x001/x234/067`.
    public String path() {
        StringBuilder path = new StringBuilder("tile/");
        path.append(level == ENTRIES ? "entries" : Integer.toString(level)).append('/');
        List<String> groups = new ArrayList<>();
        long rest = index;
        do {
            groups.add(String.format(Locale.ROOT, "%03d", rest % 1000));
            rest /= 1000;
        } while (rest > 0);
        for (int g = groups.size() - 1; g > 0; g--) {
            path.append('x').append(groups.get(g)).append('/');
        }
        path.append(groups.getFirst());
        return isFull() ? path.toString() : path.append(".p/").append(width).toString();
    }

    /// Reads what [#path] writes and nothing else.
    ///
    /// @throws LogFormatException if it is no tile's path
    public static Tile parse(String path) throws LogFormatException {
        Matcher m = PATH.matcher(path);
        if (!m.matches()) {
            throw new LogFormatException("not the path of a tile");
        }
        try {
            Tile tile =
                    new Tile(
                            m.group(1).equals("entries") ? ENTRIES : Integer.parseInt(m.group(1)),
                            Long.parseLong(m.group(2).replaceAll("[x/]", "")),
                            m.group(3) == null ? FULL : Integer.parseInt(m.group(3)));
            if (tile.path().equals(path)) {
                return tile;
            }
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not the path of a tile", e);
        }
        throw new LogFormatException("not the path of a tile");
    }
}
