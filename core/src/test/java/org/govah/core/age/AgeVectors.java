package org.govah.core.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Assumptions;

/// The vectors of the Community Cryptography Test Vectors project, read where they lie.
final class AgeVectors {
    private AgeVectors() {}

    /// One vector: what is said of it, line by line, and the file.
    @SuppressWarnings("ArrayRecordComponent") // a test's value, never compared
    record Vector(String name, List<String> lines, byte[] file) {
        /// What is said under a key; may be nothing, or said several times.
        List<String> said(String key) {
            String start = key + ": ";
            return lines.stream()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .toList();
        }

        String expected() {
            return said("expect").getFirst();
        }

        boolean armored() {
            return said("armored").contains("yes");
        }

        List<AgeIdentity> identities() {
            List<AgeIdentity> all = new ArrayList<>();
            said("identity").forEach(text -> all.add(AgeKeys.identity(text).orElseThrow()));
            said("passphrase").forEach(text -> all.add(new ScryptIdentity(text.toCharArray())));
            return all;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// All of them; the test is skipped, and says so, where they are not there.
    static List<Vector> all() {
        Path folder =
                Path.of(System.getProperty("govah.shared", "../../shared"))
                        .resolve("vectors/age-cctv/age/testdata");
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "…/shared is not there: no age vectors were read");
        try (Stream<Path> files = Files.list(folder)) {
            List<Vector> vectors = files.sorted().map(AgeVectors::read).toList();
            assertThat(vectors).hasSize(143);
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector read(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\n\n");
            List<String> lines = text.substring(0, end).lines().toList();
            ByteArrayInputStream rest =
                    new ByteArrayInputStream(bytes, end + 2, bytes.length - end - 2);
            boolean compressed = lines.contains("compressed: zlib");
            byte[] file =
                    compressed ? new InflaterInputStream(rest).readAllBytes() : rest.readAllBytes();
            return new Vector(path.getFileName().toString(), lines, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
