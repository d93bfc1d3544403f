package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A time stamp that lies beside a document, as whoever holds both checks it; no archive.
final class StampCommandTest {
    private static final Path VECTORS = House.shared().resolve("vectors");
    private static final Path TOKENS = VECTORS.resolve("rfc3161/tests/data/timestamping");
    private static final Path OTS = VECTORS.resolve("ots/examples");

    @TempDir private Path temp = Path.of("");

    private static List<Path> in(Path folder) throws IOException {
        assumeTrue(
                Files.isDirectory(folder),
                "../shared/vectors is not there: no published time stamp was checked");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static GovahRun check(Path stamp, Path data) {
        return GovahRun.of("verify", "--stamp", stamp, "--of", data);
    }

    @Test
    void theFivePublishedTokensSayOfWhichFileTheyAre() throws IOException {
        Path hello = Files.writeString(temp.resolve("hello"), "hello");
        List<Path> tokens = in(TOKENS);
        assertThat(tokens).hasSize(5);
        for (Path token : tokens) {
            GovahRun run = check(token, hello);
            assertThat(run.out()).as(token.toString()).contains("The time stamp holds under");
            if (token.endsWith("rfc3161-client-issue-104.tsr")) {
                assertThat(run.exit()).isZero();
                assertThat(run.out()).contains("of this very file", "Not after 2025-03-11T08:52");
            } else {
                assertThat(run.exit()).as(token.toString()).isEqualTo(1);
                assertThat(run.out()).contains("of another file", "Nothing shows yet");
            }
        }
    }

    @Test
    void everyPublishedOtsExampleSaysWhatItIsOfAndWhatItRestsOn() throws IOException {
        int seen = 0;
        for (Path data : in(OTS)) {
            Path proof = Path.of(data + ".ots");
            if (Files.exists(proof)) {
                seen++;
                GovahRun run = check(proof, data);
                // Without a block's header none of them shows anything yet.
                assertThat(run.exit()).as(proof.toString()).isEqualTo(1);
                assertThat(run.out()).contains("of this very file", "Nothing shows yet");
                assertThat(check(proof, OTS.resolve("README.md")).out())
                        .contains("of another file");
            }
        }
        assertThat(seen).isEqualTo(11);
        String block =
                check(OTS.resolve("hello-world.txt.ots"), OTS.resolve("hello-world.txt")).out();
        assertThat(block).contains("Holds if block 358391 of Bitcoin has the Merkle root 007ee445");
        for (String either : List.of("a", "b")) {
            assertThat(
                            check(
                                            OTS.resolve("sha1/a-or-b.ots"),
                                            OTS.resolve("sha1").resolve(either))
                                    .out())
                    .contains("of this very file");
        }
        for (Path broken : in(OTS.resolve("invalid"))) {
            if (broken.toString().endsWith(".ots")) {
                assertThat(check(broken, broken).exit()).as(broken.toString()).isEqualTo(2);
            }
        }
    }

    @Test
    void aHeaderThatDoesNotBearAProofOutIsToldAndBothFilesAreNeeded() throws IOException {
        in(OTS);
        Path headers = Files.write(temp.resolve("headers"), new byte[160]);
        Path proof = OTS.resolve("hello-world.txt.ots");
        Path data = OTS.resolve("hello-world.txt");
        GovahRun run = GovahRun.of("verify", "--stamp", proof, "--of", data, "--headers", headers);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("does not bear out the proof");
        assertThat(GovahRun.of("verify", "--stamp", proof).exit()).isEqualTo(2);
        assertThat(GovahRun.of("verify", "--of", data).err()).contains("Give both");
        assertThat(check(proof, temp.resolve("none")).exit()).isEqualTo(2);
        GovahRun json = GovahRun.of("verify", "--json", "--stamp", proof, "--of", data);
        assertThat(json.out()).contains("\"ofThisFile\"").startsWith("{");
    }
}
