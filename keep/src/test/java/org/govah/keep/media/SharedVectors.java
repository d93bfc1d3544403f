package org.govah.keep.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The published files that are no part of the repository.
final class SharedVectors {
    private SharedVectors() {}

    /// A file or folder of the vectors; the test is skipped, and says so, where it is not there.
    static Path path(String relative) {
        Path file =
                Path.of(System.getProperty("govah.shared", "../../shared"), "vectors")
                        .resolve(relative);
        Assumptions.assumeTrue(
                Files.exists(file), "…/shared is not there: vectors/" + relative + " was not read");
        return file;
    }

    /// The bytes of one file.
    static byte[] bytes(String relative) throws IOException {
        return Files.readAllBytes(path(relative));
    }

    /// The files of a folder whose names end so, in order.
    static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
