package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A fictional country written to a folder, as `govah simulate` writes it.
///
/// @param folder where it lies
record Country(Path folder) {
    static Country of(Path folder, int people, int lists, long seed) {
        GovahRun run =
                GovahRun.of(
                        "simulate",
                        "--people",
                        people,
                        "--lists",
                        lists,
                        "--seed",
                        seed,
                        "--out",
                        folder);
        assertThat(run.exit()).as(run.err()).isZero();
        return new Country(folder);
    }

    /// The list files, in order, without what stands beside them.
    List<Path> lists() {
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            return files.filter(f -> !f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path claims() {
        return folder.resolve("claims.csv");
    }

    /// `count` and its arguments on all lists of this country.
    Object[] count(Path out, Object... more) {
        return Stream.of(
                        Stream.of("count"),
                        lists().stream(),
                        Stream.of("--out", out),
                        Stream.of(more))
                .flatMap(s -> s)
                .toArray();
    }

    /// `link` and its arguments on all lists of this country.
    Object[] link(Path out, Object... more) {
        return Stream.of(
                        Stream.of("link"),
                        lists().stream(),
                        Stream.of("--out", out),
                        Stream.of(more))
                .flatMap(s -> s)
                .toArray();
    }
}
