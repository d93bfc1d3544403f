package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes at once on one archive: one writes, the other is told so; whoever reads meanwhile
/// reads what was acknowledged before.
final class TogetherTest {
    private static final int FILES = 60;
    private static final int REFUSED = 3;

    @TempDir private Path temp = Path.of("");

    private Path archive = Path.of("");
    private Path secret = Path.of("");

    @BeforeEach
    void anArchiveWithOneItem() throws IOException {
        archive = temp.resolve("archive");
        secret = Files.writeString(temp.resolve("secret"), "pass");
        assertThat(GovahRun.of("init", archive, "--passphrase-file", secret).exit()).isZero();
        Path one = Files.writeString(temp.resolve("one"), "kept before");
        assertThat(with("keep", one).exit()).isZero();
    }

    private GovahRun with(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--archive", archive, "--passphrase-file", secret));
        return GovahRun.of(all.toArray());
    }

    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[i % 3 == 0 ? 400_000 : 2_000];
            random.nextBytes(bytes);
            Files.write(folder.resolve("file" + i), bytes);
        }
        return folder;
    }

    private Process keeping(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of("org.govah.app.Main", "keep", folder.toString(), "--archive"));
        command.addAll(List.of(archive.toString(), "--passphrase-file", secret.toString()));
        command.add("--lang=en");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said(folder).toFile())
                .start();
    }

    private static Path said(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".said");
    }

    private long items() {
        return GovahRun.of("log", "--archive", archive)
                .out()
                .lines()
                .filter(l -> l.contains("item-kept"))
                .count();
    }

    @Test
    void ofTwoThatKeepAtOnceNeitherLosesAnything() throws Exception {
        List<Path> folders = List.of(folder("a"), folder("b"));
        Process first = keeping(folders.get(0));
        Process second = keeping(folders.get(1));
        List<Integer> exits = List.of(first.waitFor(), second.waitFor());
        assertThat(exits).contains(0).isSubsetOf(0, REFUSED);
        for (int i = 0; i < exits.size(); i++) {
            String said = Files.readString(said(folders.get(i)));
            assertThat(said)
                    .contains(exits.get(i) == 0 ? FILES + " new" : "Another process is writing");
            assertThat(with("keep", folders.get(i)).exit()).isZero();
        }
        assertThat(items()).isEqualTo(1 + 2L * FILES);
        GovahRun verify = with("verify", "--signatures");
        assertThat(verify.exit()).as(verify.out()).isZero();
        System.out.println("TogetherTest: two at once ended with " + exits);
    }

    @Test
    void whoComesWhileAnotherWritesIsToldAndChangesNothing() throws Exception {
        Path folder = folder("a");
        byte[] before = Files.readAllBytes(archive.resolve("log/checkpoint"));
        try (FileChannel lock =
                FileChannel.open(archive.resolve("lock"), StandardOpenOption.WRITE)) {
            lock.lock();
            assertThat(keeping(folder).waitFor()).isEqualTo(REFUSED);
        }
        assertThat(said(folder)).content().contains("Another process is writing");
        assertThat(archive.resolve("log/checkpoint")).hasBinaryContent(before);
        assertThat(with("keep", folder).exit()).isZero();
    }

    @Test
    void whoReadsWhileAnotherWritesFindsNothingWrong() throws Exception {
        Process writing = keeping(folder("a"));
        int read = 0;
        long most = 1;
        while (writing.isAlive() || read < 2) {
            GovahRun verify = GovahRun.of("verify", archive);
            assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
            long now = items();
            assertThat(now).isGreaterThanOrEqualTo(most);
            most = now;
            if (read++ % 2 == 0) {
                GovahRun show = with("show");
                assertThat(show.exit()).as(show.err()).isZero();
                assertThat(show.out()).contains("one");
            }
        }
        assertThat(writing.waitFor()).isZero();
        assertThat(items()).isEqualTo(1 + (long) FILES);
        System.out.println("TogetherTest: read " + read + " times beside the writer");
    }
}
