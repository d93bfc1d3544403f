package org.govah.app.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.govah.estimate.StratumCache;

/// Results of strata as files named by the hash of what they were made from. A file that cannot be
/// read or written only costs the time to estimate again.
final class FolderCache implements StratumCache {
    private final Path folder;

    FolderCache(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> find(String sha256) {
        try {
            return Optional.of(Files.readString(file(sha256), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String sha256, String text) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, sha256, ".part");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file(sha256), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // The result is already in hand; the next run estimates this stratum again.
            return;
        }
    }

    private Path file(String sha256) {
        return folder.resolve(sha256 + ".txt");
    }
}
