package org.govah.core.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Published vectors, read in place.
final class Vectors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    /// A file or folder of the vectors; says aloud when they are not there.
    static Path path(String relative) {
        Path path =
                Path.of(System.getProperty("govah.shared", "../../shared"), "vectors")
                        .resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), "NOT TESTED: no vectors at " + path);
        return path;
    }

    static byte[] bytes(String relative) {
        return bytes(path(relative));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        return JSON.readTree(bytes(file));
    }

    /// Every JSON file below a folder.
    static List<Path> jsonFiles(String relative) {
        try (Stream<Path> files = Files.walk(path(relative))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
