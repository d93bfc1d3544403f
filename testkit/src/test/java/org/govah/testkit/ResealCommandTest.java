package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What older reading keys open is sealed anew, through the command line.
final class ResealCommandTest {
    @TempDir private Path temp = Path.of("");

    private Path archive = Path.of("");
    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void anArchiveWithOneFile() throws IOException {
        archive = temp.resolve("evidence");
        first = Files.writeString(temp.resolve("first.txt"), "first passphrase\n");
        second = Files.writeString(temp.resolve("second.txt"), "second passphrase\n");
        assertThat(GovahRun.of("init", archive, "--passphrase-file", first).exit()).isZero();
        keep("one.txt", "one".getBytes(StandardCharsets.UTF_8));
    }

    private Path keep(String name, byte[] content) throws IOException {
        Path file = Files.write(temp.resolve(name), content);
        GovahRun run = as(first, "keep", file);
        assertThat(run.exit()).as(run.err()).isZero();
        return file;
    }

    private static byte[] noise(int seed) {
        byte[] bytes = new byte[200_000];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    private GovahRun as(Path passphrase, Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--archive", archive, "--passphrase-file", passphrase));
        return GovahRun.of(all.toArray());
    }

    private Path envelope() throws IOException {
        return files("envelopes").stream()
                .filter(p -> !p.contains("pages"))
                .map(archive::resolve)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void afterARotationOldItemsAreSealedAnewAndTheirPayloadsStay() throws IOException {
        byte[] large = noise(7);
        Path video = keep("video.bin", large);
        Set<String> before = files("envelopes");
        Set<String> objects = files("objects");
        GovahRun rotated = as(first, "keys", "rotate");
        assertThat(rotated.out()).contains("govah keys reseal");
        assertThat(files("envelopes")).containsAll(before);
        GovahRun run = as(first, "keys", "reseal");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Sealed anew to the newest reading key: 1 envelope and 2 pages of cards")
                .contains("a copy of the archive that somebody made before still opens");
        assertThat(files("envelopes")).doesNotContainAnyElementsOf(before);
        assertThat(files("objects")).isEqualTo(objects);
        assertThat(as(first, "show").out()).contains("one.txt").contains("video.bin");
        assertThat(as(first, "verify", "--signatures").exit()).isZero();
        assertThat(as(first, "keep", video).out()).contains("0 new");
        assertThat(as(first, "keys", "reseal").out()).contains("0 envelopes and 0 pages");
        GovahRun both = as(first, "keys", "rotate", "--reseal");
        assertThat(both.exit()).as(both.err()).isZero();
        assertThat(both.out()).contains("1 envelope and ");
        Path out = temp.resolve("out.bin");
        String id =
                as(first, "show")
                        .out()
                        .lines()
                        .filter(l -> l.endsWith("video.bin"))
                        .findFirst()
                        .orElseThrow()
                        .substring(0, 8);
        assertThat(as(first, "export", id, "--out", out).exit()).isZero();
        assertThat(out).hasBinaryContent(large);
    }

    @Test
    void aRevocationSealsAnewWhereAskedAndTheDoctorAfterAnOlderCopy() throws IOException {
        assertThat(as(first, "keys", "add", "second", "--new-passphrase-file", second).exit())
                .isZero();
        keep("v.bin", noise(8));
        Path copy = temp.resolve("copy");
        CaptureCommandTest.copy(archive, copy);
        GovahRun run =
                as(
                        first,
                        "keys",
                        "revoke",
                        "second",
                        "--reseal",
                        "--second-passphrase-file",
                        second);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 envelope and ");
        Files.delete(envelope());
        GovahRun keyless = GovahRun.of("doctor", "--from", copy, "--archive", archive);
        assertThat(keyless.exit()).as(keyless.out() + keyless.err()).isZero();
        assertThat(keyless.out())
                .contains("brought back: envelopes/")
                .contains("govah keys reseal");
        assertThat(as(first, "keys", "reseal").out()).contains("1 envelope and 0 pages");
        Files.delete(envelope());
        GovahRun doctor = as(first, "doctor", "--from", copy);
        assertThat(doctor.exit()).as(doctor.out() + doctor.err()).isZero();
        assertThat(doctor.out()).contains("1 envelope and 0 pages");
        assertThat(as(first, "verify", "--signatures").exit()).isZero();
    }

    @Test
    void sealingAnewAsksForAPassphraseAndSaysWhatNobodysKeyOpens() throws IOException {
        assertThat(as(second, "keys", "reseal").exit()).isEqualTo(2);
        String page = files("envelopes").iterator().next();
        byte[] bytes = Files.readAllBytes(archive.resolve(page));
        bytes[bytes.length - 1] ^= 1;
        Files.write(archive.resolve(page), bytes);
        GovahRun run = as(first, "keys", "rotate", "--reseal");
        assertThat(run.exit()).as(run.out()).isEqualTo(1);
        assertThat(run.out()).contains("none of the group's keys").contains(page);
        assertThat(archive.resolve(page)).hasBinaryContent(bytes);
    }

    private Set<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(archive.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(p -> archive.relativize(p).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
