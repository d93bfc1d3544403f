package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// An archive in a bucket of a real S3 server, as a user meets it.
@ExtendWith(BucketServer.Given.class)
final class BucketArchiveTest {
    @TempDir private Path temp = Path.of("");

    private Path archive = Path.of("");
    private Path first = Path.of("");
    private Path second = Path.of("");
    private Path folder = Path.of("");
    private String prefix = "";

    @BeforeEach
    void anArchiveWithFourFiles(BucketServer server) throws IOException {
        archive = temp.resolve("evidence");
        first = Files.writeString(temp.resolve("first.txt"), "first passphrase\n");
        second = Files.writeString(temp.resolve("second.txt"), "second passphrase\n");
        prefix = server.freshPrefix();
        folder = files("folder", 300_000);
        GovahRun init = init(archive, server.settings(temp, prefix));
        assertThat(init.exit()).as(init.err()).isZero();
        GovahRun kept = with("keep", folder);
        assertThat(kept.out())
                .as(kept.err())
                .contains("4 read = 4 new + 0 known + 0 to fix. The log has 4 entries.");
    }

    /// Two small files, and the same large one under two names.
    private Path files(String name, int large) throws IOException {
        Path made = temp.resolve(name);
        Files.createDirectories(made.resolve("sub"));
        Files.writeString(made.resolve("a.txt"), "one of " + name);
        Files.writeString(made.resolve("sub/b.txt"), "two of " + name);
        byte[] bytes = new byte[large];
        new SplittableRandom(name.hashCode()).nextBytes(bytes);
        Files.write(made.resolve("c.bin"), bytes);
        Files.write(made.resolve("same.bin"), bytes);
        return made;
    }

    private GovahRun init(Path at, Path settings) {
        return GovahRun.of(
                "init", at, "--s3", settings, "--passphrase-file", first, "--recipients", "x25519");
    }

    private GovahRun with(Object... arguments) {
        return on(archive, arguments);
    }

    private GovahRun on(Path at, Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--archive", at, "--passphrase-file", first));
        return GovahRun.of(all.toArray());
    }

    private String idOf(String name) {
        Matcher line =
                Pattern.compile("(?m)^([0-9a-f]{8}) .* " + Pattern.quote(name) + "$")
                        .matcher(with("show").out());
        assertThat(line.find()).as(name).isTrue();
        return line.group(1);
    }

    private void verifies(Path at) {
        GovahRun verify = GovahRun.of("verify", at);
        assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
    }

    @Test
    void theFolderHoldsNothingButTheNameOfTheBucket() throws IOException {
        try (Stream<Path> inside = Files.walk(archive)) {
            assertThat(
                            inside.filter(Files::isRegularFile)
                                    .map(p -> String.valueOf(p.getFileName())))
                    .containsExactlyInAnyOrder("s3.conf", "lock");
        }
        assertThat(Files.readString(archive.resolve("s3.conf"))).doesNotContain("= secret");
    }

    @Test
    void whatIsKeptIsCheckedShownErasedAndExportedAsFromAFolder() throws IOException {
        assertThat(with("keep", folder).out()).contains("4 read = 0 new + 4 known");
        verifies(archive);
        assertThat(with("verify", "--signatures").out()).contains("4 of 4 contributors");
        for (String name : List.of("a.txt", "c.bin", "same.bin")) {
            Path out = temp.resolve("out-" + name);
            GovahRun export = with("export", idOf(name), "--out", out);
            assertThat(export.exit()).as(export.err()).isZero();
            assertThat(out).hasSameBinaryContentAs(folder.resolve(name));
        }
        assertThat(with("keys", "add", "second", "--new-passphrase-file", second).exit()).isZero();
        String erased = idOf("sub/b.txt");
        GovahRun forget = with("forget", erased, "--second-passphrase-file", second);
        assertThat(forget.exit()).as(forget.err()).isZero();
        assertThat(with("export", erased, "--out", temp.resolve("gone")).exit()).isEqualTo(2);
        for (String name : List.of("c.bin", "same.bin")) {
            GovahRun both = with("forget", idOf(name), "--second-passphrase-file", second);
            assertThat(both.exit()).as(both.err()).isZero();
            verifies(archive);
        }
        Path bag = temp.resolve("bag");
        GovahRun export = with("export", "--out", bag);
        assertThat(export.exit()).as(export.err()).isZero();
        try (Stream<Path> inside = Files.walk(bag)) {
            assertThat(inside.map(p -> String.valueOf(p.getFileName())))
                    .anyMatch(n -> n.endsWith("a.txt"))
                    .noneMatch(n -> n.endsWith("c.bin"));
        }
    }

    @Test
    void anotherMachineNeedsTheSettingsAlone() throws IOException {
        Path other = Files.createDirectories(temp.resolve("other"));
        Files.copy(archive.resolve("s3.conf"), other.resolve("s3.conf"));
        verifies(other);
        assertThat(on(other, "keep", files("more", 100_000)).out())
                .contains("4 new + 0 known + 0 to fix. The log has 8 entries.");
        assertThat(with("keep", folder).out()).contains("0 new + 4 known");
        verifies(archive);
    }

    @Test
    void noSecondArchiveIsMadeWhereOneIs(BucketServer server) throws IOException {
        GovahRun again = init(temp.resolve("again"), server.settings(temp, prefix));
        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.err()).contains("holds something already");
        verifies(archive);
    }

    @Test
    void whereTheNetworkEndsAtAnyRequestNothingIsLostAndTheRunGoesOn(BucketServer server)
            throws Exception {
        try (FlakyRoad road = new FlakyRoad(server.endpoint())) {
            Path settings = BucketServer.settings(temp, prefix, road.endpoint());
            Files.copy(
                    settings,
                    archive.resolve("s3.conf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            road.passed();
            assertThat(with("keep", files("counted", 70_000)).exit()).isZero();
            long requests = road.passed();
            assertThat(requests).isGreaterThan(15);
            long entries = 8;
            // Each try waits some eight seconds until it gives up, so a few places are chosen.
            SplittableRandom random = new SplittableRandom(5);
            for (int i = 0; i < 3; i++) {
                long cut = random.nextLong(4, requests);
                String at = "cut at request " + cut + " of " + requests;
                Path more = files("cut" + i, 70_000);
                road.end(cut, i % 2 == 0);
                GovahRun run = with("keep", more);
                road.mend();
                assertThat(run.exit()).as(at).isEqualTo(2);
                assertThat(run.err()).as(at).contains("does not answer");
                verifies(archive);
                GovahRun again = with("keep", more);
                assertThat(again.exit()).as(at + again.err()).isZero();
                entries += 4;
                assertThat(again.out()).as(at).contains("The log has " + entries + " entries");
                verifies(archive);
            }
        }
    }

    @Test
    void aVerifyWithoutANetworkSaysSoAndDoesNotSpeakOfDamage(BucketServer server) throws Exception {
        try (FlakyRoad road = new FlakyRoad(server.endpoint())) {
            Path settings = BucketServer.settings(temp, prefix, road.endpoint());
            Files.copy(
                    settings,
                    archive.resolve("s3.conf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            road.passed();
            verifies(archive);
            road.end(road.passed() - 2, false);
            GovahRun verify = GovahRun.of("verify", archive);
            assertThat(verify.exit()).isEqualTo(2);
            assertThat(verify.err()).contains("does not answer");
            assertThat(verify.out()).doesNotContain("objects/");
        }
    }

    @Test
    void killedWhileItWritesTheNextRunFromThereGoesOnAtOnce() throws Exception {
        SplittableRandom random = new SplittableRandom(9);
        long entries = 4;
        int cut = 0;
        for (int i = 0; i < 3; i++) {
            Path more = files("killed" + i, 3_000_000);
            Process keeping = start("keep", more.toString(), "--archive", archive.toString());
            while (keeping.isAlive() && !isWriting()) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            boolean ended = keeping.waitFor(random.nextLong(800), TimeUnit.MILLISECONDS);
            keeping.destroyForcibly().waitFor();
            cut += ended ? 0 : 1;
            verifies(archive);
            GovahRun again = with("keep", more);
            entries += 4;
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(again.out()).contains("The log has " + entries + " entries");
            verifies(archive);
        }
        System.out.println("BucketArchiveTest: " + cut + " of 3 runs were cut by SIGKILL");
    }

    /// Whether a large file is being sealed or uploaded.
    private boolean isWriting() throws IOException {
        Path drafts = archive.resolve("tmp");
        if (!Files.exists(drafts)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(drafts)) {
            return inside.findAny().isPresent();
        }
    }

    /// 200 MB through processes that have 160 MB.
    @Test
    void aFileLargerThanTheMemoryIsKeptAndChecked() throws Exception {
        Path large = temp.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        assertThat(start("keep", large.toString(), "--archive", archive.toString()).waitFor())
                .isZero();
        assertThat(start("verify", archive.toString()).waitFor()).isZero();
        assertThat(with("show").out()).contains("large.bin");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx160m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.govah.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(new File("/dev/null"));
        builder.environment().put("GOVAH_PASSPHRASE", "first passphrase");
        return builder.start();
    }
}
