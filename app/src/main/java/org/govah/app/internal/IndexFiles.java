package org.govah.app.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.govah.link.LinkState;
import org.govah.link.Linked;

/// What a linkage leaves in its folder for a later one to add to: `index/`. Unlike the rest of the
/// folder it holds names, as the lists do.
final class IndexFiles {
    private static final String ROSTER = "index/roster.bin";
    private static final String RESULT = "index/result.bin";
    private static final String KEYS = "index/keys-%d.bin";

    /// The records of so many runs may follow each other before all must be linked anew.
    private static final int MOST_PARTS = 1000;

    private IndexFiles() {}

    /// Puts the files of a linkage that kept its keys.
    ///
    /// @param onto the folder of the run that it added to
    static void into(
            SortedMap<String, OutFolder.Content> files, Linked linked, Optional<Path> onto) {
        files.put(ROSTER, linked::writeRoster);
        files.put(RESULT, linked::writeResult);
        int part = 0;
        if (onto.isPresent()) {
            for (Path earlier : keys(onto.get())) {
                files.put(KEYS.formatted(part++), new OutFolder.Unchanged(earlier));
            }
        }
        files.put(KEYS.formatted(part), linked::writeKeys);
    }

    private static List<Path> keys(Path folder) {
        List<Path> out = new ArrayList<>();
        for (int part = 0; part < MOST_PARTS; part++) {
            Path file = folder.resolve(KEYS.formatted(part));
            if (!Files.isRegularFile(file)) {
                break;
            }
            out.add(file);
        }
        return out;
    }

    /// Reads what an earlier run left.
    ///
    /// @throws Refusal if it left nothing, or it cannot be read
    static LinkState read(Path folder) throws Refusal {
        try {
            List<ByteBuffer> keys = new ArrayList<>();
            for (Path file : keys(folder)) {
                keys.add(mapped(file));
            }
            if (keys.isEmpty()) {
                throw Refusal.unreadable("app.link-no-index", String.valueOf(folder));
            }
            return LinkState.read(
                    mapped(folder.resolve(ROSTER)), keys, mapped(folder.resolve(RESULT)));
        } catch (IOException e) {
            throw Refusal.unreadable("app.link-no-index", String.valueOf(folder));
        }
    }

    private static ByteBuffer mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }
}
