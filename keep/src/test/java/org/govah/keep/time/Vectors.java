package org.govah.keep.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Where the shared vectors lie that are no part of the repository.
final class Vectors {
    private Vectors() {}

    static Path path(String relative) {
        Path file =
                Path.of(System.getProperty("govah.shared", "../../shared"), "vectors")
                        .resolve(relative);
        Assumptions.assumeTrue(
                Files.exists(file), "…/shared is not there: " + relative + " was not read");
        return file;
    }

    static byte[] bytes(String relative) throws IOException {
        return Files.readAllBytes(path(relative));
    }
}
