package org.govah.keep.internal.checking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.core.log.Tile;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.store.Storage;

/// Tiles of earlier checkpoints, which later and wider ones contain: each must be the beginning of
/// what took its place.
final class PartialTiles {
    private static final String PARTIAL = ".p/";

    private final Storage storage;
    private final Map<String, List<String>> byTile = new HashMap<>();

    /// @throws IOException if it cannot be told which there are
    PartialTiles(Storage storage) throws IOException {
        this.storage = storage;
        for (String path : storage.list(ArchivePaths.TILES)) {
            int at = path.indexOf(PARTIAL);
            if (at > 0) {
                byTile.computeIfAbsent(path.substring(0, at), p -> new ArrayList<>()).add(path);
            }
        }
    }

    /// Paths of earlier tiles that do not fit.
    ///
    /// @param tile the widest one
    /// @param content what it must hold
    /// @throws IOException if one cannot be read
    List<String> damaged(Tile tile, byte[] content) throws IOException {
        List<String> damaged = new ArrayList<>();
        String base = "log/" + tile.full().path();
        for (String path : byTile.getOrDefault(base, List.of())) {
            byte[] there = storage.read(path).orElse(new byte[0]);
            boolean longer = there.length > content.length;
            byte[] shorter =
                    Arrays.copyOf(longer ? there : content, Math.min(there.length, content.length));
            boolean fits = longer ? Arrays.equals(shorter, content) : Arrays.equals(shorter, there);
            if (!fits || there.length == 0) {
                damaged.add(path);
            }
        }
        return damaged;
    }
}
