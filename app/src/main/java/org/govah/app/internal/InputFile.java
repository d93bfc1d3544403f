package org.govah.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A small file that somebody brought: a proof, a note, a key.
///
/// @param file where
record InputFile(Path file) {
    /// Twice the largest note; nothing of the kind is larger.
    private static final int MOST = 2_000_000;

    /// @throws Refusal if it cannot be read or is larger than any such file
    byte[] read() throws Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw Refusal.unreadable("app.input-large", file.toString(), MOST);
            }
            return bytes;
        } catch (IOException e) {
            throw Refusal.unreadable(
                    "app.input-unreadable", file.toString(), e.getClass().getSimpleName());
        }
    }

    static byte[] orNone(Optional<Path> file) throws Refusal {
        return file.isPresent() ? new InputFile(file.get()).read() : new byte[0];
    }
}
