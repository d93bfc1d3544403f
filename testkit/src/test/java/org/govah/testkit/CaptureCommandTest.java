package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A device that adds and opens nothing, and the archive that takes in what it kept.
final class CaptureCommandTest {
    @TempDir private Path temp = Path.of("");

    private Path archive = Path.of("");
    private Path device = Path.of("");
    private Path pass = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void aGroupAndADevice() throws IOException {
        archive = temp.resolve("evidence");
        device = temp.resolve("device");
        pass = Files.writeString(temp.resolve("pass.txt"), "first passphrase\n");
        folder = Files.createDirectories(temp.resolve("folder"));
        Files.writeString(folder.resolve("small.txt"), "a small record");
        byte[] large = new byte[200_000];
        new SplittableRandom(5).nextBytes(large);
        Files.write(folder.resolve("large.bin"), large);
        assertThat(GovahRun.of("init", archive, "--passphrase-file", pass).exit()).isZero();
        GovahRun run = GovahRun.of("init", device, "--capture", archive.resolve("group"));
        assertThat(run.exit()).as(run.err()).isZero();
        String compared = run.out().replaceAll("(?s).*of the group ([0-9a-f ]{39}).*", "$1");
        assertThat(GovahRun.of("keys", "--archive", archive).out()).contains(compared);
    }

    private GovahRun with(Object... arguments) {
        return GovahRun.of(
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--archive", archive, "--passphrase-file", pass))
                        .toArray());
    }

    private void keepOnDevice(Path path) {
        GovahRun run = GovahRun.of("keep", path, "--archive", device);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private void enrol() {
        GovahRun run = with("keys", "enrol", device.resolve("enrolment"));
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private GovahRun handOver() {
        return with("keep", "--outbox", device);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Path there = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
    }

    @Test
    void theDeviceKeepsWithoutAPassphraseAndOpensNothing() throws IOException {
        keepOnDevice(folder);
        assertThat(GovahRun.of("verify", device).exit()).isZero();
        GovahRun show = GovahRun.of("show", "--archive", device, "--passphrase-file", pass);
        assertThat(show.exit()).isEqualTo(2);
        assertThat(show.err()).contains("holds no key that opens anything");
        try (Stream<Path> files = Files.walk(device)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThat(each + Files.readString(each, StandardCharsets.ISO_8859_1))
                        .doesNotContain("small", "large", "AGE-SECRET-KEY");
            }
        }
    }

    @Test
    void theDeviceShowsReceiptsThatStayTrueWhateverComesAfter() {
        keepOnDevice(folder);
        String log = GovahRun.of("log", "--archive", device).out();
        assertThat(log).contains("item-kept");
        String id =
                log.lines()
                        .filter(l -> l.contains("item-kept"))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll(".*\\b([0-9a-f]{8,32})\\b.*", "$1");
        GovahRun proof = GovahRun.of("log", "--proof", id, "--archive", device);
        assertThat(proof.exit()).as(proof.err()).isZero();
        assertThat(proof.out()).startsWith("c2sp.org/tlog-proof@v1\n");
    }

    @Test
    void theOldContributorKeyIsGoneAfterEachBatch() throws IOException {
        byte[] seed = Files.readAllBytes(device.resolve("keys/contributor-1"));
        String secret = new String(seed, StandardCharsets.ISO_8859_1).substring(seed.length - 32);
        keepOnDevice(folder);
        assertThat(device.resolve("keys/contributor-1")).doesNotExist();
        try (Stream<Path> files = Files.walk(device)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret);
            }
        }
    }

    @Test
    void aHandOverTakesEverythingInOnceAndItIsReadByTheGroup() {
        keepOnDevice(folder);
        assertThat(handOver().exit()).isEqualTo(3);
        enrol();
        GovahRun first = handOver();
        assertThat(first.exit()).as(first.out() + first.err()).isZero();
        assertThat(first.out()).contains("2 read = 2 new + 0 known + 0 to fix");
        assertThat(handOver().out()).contains("2 read = 0 new + 2 known + 0 to fix");
        keepOnDevice(folder.resolve("small.txt"));
        GovahRun third = handOver();
        assertThat(third.out()).contains("3 read = 1 new + 2 known + 0 to fix");
        String shown = with("show").out();
        assertThat(shown).contains("small.txt").contains("large.bin");
        Path out = temp.resolve("out.bin");
        String id = shown.lines().filter(l -> l.endsWith("large.bin")).findFirst().orElseThrow();
        assertThat(with("export", id.substring(0, 8), "--out", out).exit()).isZero();
        assertThat(out).hasSameBinaryContentAs(folder.resolve("large.bin"));
        assertThat(GovahRun.of("verify", archive).exit()).isZero();
        GovahRun signatures = with("verify", "--signatures");
        assertThat(signatures.exit()).as(signatures.out()).isZero();
        assertThat(with("export", "--out", temp.resolve("bag")).exit()).isZero();
    }

    @Test
    void theDeviceIsClearedOfWhatTheGroupsCheckpointProvesWasTakenAndOfNothingElse()
            throws IOException {
        enrol();
        keepOnDevice(folder);
        assertThat(GovahRun.of("forget", "--taken", "--archive", device).exit()).isEqualTo(2);
        GovahRun taken = handOver();
        assertThat(taken.out()).contains("device/receipt");
        keepOnDevice(folder.resolve("small.txt"));
        Path receipt = device.resolve("receipt");
        String good = Files.readString(receipt);
        Files.writeString(receipt, good.replaceFirst("\n0 [0-9]+ ", "\n0 0 "));
        GovahRun changed = GovahRun.of("forget", "--taken", "--archive", device);
        assertThat(changed.exit()).as(changed.err()).isEqualTo(1);
        assertThat(objects()).isEqualTo(3);
        Files.writeString(receipt, good);
        GovahRun run = GovahRun.of("forget", "--taken", "--archive", device);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 items that the group took in are gone");
        assertThat(objects()).isEqualTo(1);
        GovahRun verify = GovahRun.of("verify", device);
        assertThat(verify.exit()).as(verify.out()).isZero();
        assertThat(handOver().out()).contains("3 read = 1 new + 2 known + 0 to fix");
        assertThat(GovahRun.of("forget", "--taken", "--archive", device).exit()).isZero();
        assertThat(objects()).isZero();
        assertThat(GovahRun.of("verify", device).exit()).isZero();
        assertThat(GovahRun.of("verify", archive).exit()).isZero();
        assertThat(with("verify", "--signatures").exit()).isZero();
        assertThat(with("forget", "--taken").exit()).isEqualTo(2);
    }

    private long objects() throws IOException {
        try (Stream<Path> files = Files.walk(device.resolve("objects"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatIsDamagedOnTheDeviceIsNamedAndTheRestTakenIn() throws IOException {
        keepOnDevice(folder);
        enrol();
        Path large;
        try (Stream<Path> objects = Files.walk(device.resolve("objects"))) {
            large =
                    objects.filter(p -> p.toFile().length() > 150_000 && Files.isRegularFile(p))
                            .findFirst()
                            .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(large);
        bytes[77] ^= 4;
        Files.write(large, bytes);
        GovahRun run = handOver();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("2 read = 1 new + 0 known + 1 to fix");
        bytes[77] ^= 4;
        Files.write(large, bytes);
        assertThat(handOver().out()).contains("2 read = 1 new + 1 known + 0 to fix");
    }

    @Test
    void aDeviceThatShowsTwoHistoriesIsProvedToHaveDoneSo() throws IOException {
        enrol();
        Path twin = temp.resolve("twin");
        copy(device, twin);
        keepOnDevice(folder);
        assertThat(handOver().exit()).isZero();
        Path other = Files.writeString(temp.resolve("other.txt"), "another history");
        assertThat(GovahRun.of("keep", other, other, folder, "--archive", twin).exit()).isZero();
        GovahRun run = with("keep", "--outbox", twin);
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("SHOWED TWO HISTORIES");
        GovahRun verify = GovahRun.of("verify", archive);
        assertThat(verify.exit()).isEqualTo(1);
        assertThat(verify.out()).contains("split-view").contains("TWO HISTORIES");
        try (Stream<Path> peers = Files.walk(archive.resolve("peers"))) {
            List<Path> proofs = peers.filter(p -> p.endsWith("split-view")).toList();
            assertThat(proofs).hasSize(1);
            assertThat(proofs.get(0)).content().startsWith("govah split view v1");
        }
    }

    @Test
    void anOlderCopyOfTheOutboxIsRefused() throws IOException {
        enrol();
        keepOnDevice(folder);
        Path older = temp.resolve("older");
        copy(device, older);
        keepOnDevice(folder);
        assertThat(handOver().exit()).isZero();
        GovahRun run = with("keep", "--outbox", older);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("shorter than what this device showed before");
    }

    @Test
    void whatARevokedDeviceHandedOverIsTaintedAndStays() {
        enrol();
        keepOnDevice(folder);
        assertThat(handOver().exit()).isZero();
        String origin =
                GovahRun.of("keys", "--archive", archive)
                        .out()
                        .lines()
                        .filter(l -> l.startsWith("capture "))
                        .map(l -> l.split(" ", -1)[1])
                        .findFirst()
                        .orElseThrow();
        GovahRun run = with("keys", "revoke", origin, "--from", "2001-01-01");
        assertThat(run.exit()).as(run.err()).isZero();
        GovahRun verify = with("verify", "--signatures");
        assertThat(verify.exit()).isZero();
        assertThat(verify.out())
                .contains("2 entries were signed by " + origin + "/contributor-1 after");
        assertThat(with("show").out()).contains("small.txt");
    }
}
