package org.govah.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.govah.core.words.Message;

/// One file that is written and that is never written over another: people's answers may stand in
/// that.
///
/// @param file where
record NewFile(Path file) {
    /// @throws Refusal with exit 3 if there is a file already
    void requireNew() throws Refusal {
        if (Files.exists(file)) {
            throw new Refusal(
                    ExitCode.WOULD_LOSE, Message.of("app.file-is-there", file.toString()));
        }
    }

    /// @throws Refusal if it cannot be written
    void write(byte[] bytes) throws Refusal {
        requireNew();
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Refusal.unreadable("app.file-unwritable", file.toString());
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
