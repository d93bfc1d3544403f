package org.govah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the sources and classes of the rooms lie.
final class House {
    static final List<String> ROOMS =
            List.of("core", "keep", "link", "estimate", "publish", "simulate", "app", "scale");

    private House() {}

    static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    static Path shared() {
        return Path.of(
                System.getProperty(
                        "govah.shared", root().resolve("../shared").normalize().toString()));
    }

    static Path classes(String room) {
        return root().resolve(room).resolve("target/classes");
    }

    /// Every Java source of the rooms, tests too, in order.
    static List<Path> sources() {
        return Stream.concat(ROOMS.stream(), Stream.of("bench", "testkit"))
                .flatMap(room -> javaFiles(room).stream())
                .toList();
    }

    static List<Path> javaFiles(String room) {
        Path src = root().resolve(room).resolve("src");
        try (Stream<Path> files = Files.walk(src)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
