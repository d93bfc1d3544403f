package org.govah.keep.internal.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.store.Storage;

/// Hashes of the key files, so that a damaged one is seen without any passphrase. They guard
/// against a failing disk only: against a person the group's note does.
///
/// `keys/sums`: the SHA-256 of what follows, then lines `<SHA-256> <path>`. A line is written
/// before its file is, and the line before it stays, so that a change that was cut shows no damage.
public final class KeySums {
    /// Their place in the archive.
    public static final String PATH = "keys/sums";

    private static final int HEX = 64;
    private static final int KEPT = 2;

    private KeySums() {}

    /// Says what is about to be written.
    ///
    /// @throws IOException if it cannot be written
    static void expect(Storage storage, String path, byte[] bytes) throws IOException {
        List<String> lines =
                new ArrayList<>(storage.read(PATH).map(KeySums::lines).orElse(List.of()));
        lines.add(Digests.sha256(bytes).hex() + " " + path);
        long own = lines.stream().filter(l -> l.endsWith(" " + path)).count();
        if (own > KEPT) {
            String oldest =
                    lines.stream().filter(l -> l.endsWith(" " + path)).findFirst().orElseThrow();
            lines.remove(oldest);
        }
        String text = String.join("\n", lines) + "\n";
        String sum = Digests.sha256(text.getBytes(StandardCharsets.US_ASCII)).hex();
        storage.replace(PATH, (sum + "\n" + text).getBytes(StandardCharsets.US_ASCII));
    }

    /// Paths of key files that are not what they were; those that were destroyed are none.
    ///
    /// @throws IOException if a file cannot be read
    public static List<String> damaged(Storage storage) throws IOException {
        Optional<byte[]> sums = storage.read(PATH);
        if (sums.isEmpty()) {
            return List.of();
        }
        String text = new String(sums.get(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n') + 1;
        byte[] rest = text.substring(end).getBytes(StandardCharsets.ISO_8859_1);
        if (!text.substring(0, Math.max(0, end - 1)).equals(Digests.sha256(rest).hex())) {
            return List.of(PATH);
        }
        List<String> lines = lines(sums.get());
        List<String> damaged = new ArrayList<>();
        for (String path : lines.stream().map(l -> l.substring(HEX + 1)).distinct().toList()) {
            Optional<byte[]> file = storage.read(path);
            boolean missing = file.isEmpty() && path.equals(SharedKeys.PATH);
            boolean other =
                    file.map(Digests::sha256)
                            .filter(hash -> !lines.contains(hash.hex() + " " + path))
                            .isPresent();
            if (missing || other) {
                damaged.add(path);
            }
        }
        return damaged;
    }

    /// Whether these bytes are what a key file was to be.
    ///
    /// @throws IOException if the sums cannot be read
    public static boolean expects(Storage storage, String path, byte[] bytes) throws IOException {
        String line = Digests.sha256(bytes).hex() + " " + path;
        return storage.read(PATH).map(KeySums::lines).orElse(List.of()).contains(line);
    }

    private static List<String> lines(byte[] sums) {
        return new String(sums, StandardCharsets.ISO_8859_1)
                .lines()
                .skip(1)
                .filter(l -> l.length() > HEX + 1)
                .toList();
    }
}
