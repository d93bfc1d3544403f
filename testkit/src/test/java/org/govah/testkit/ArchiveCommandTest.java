package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The archive as a user meets it: through the command line.
final class ArchiveCommandTest {
    @TempDir private Path temp = Path.of("");

    private Path archive = Path.of("");
    private Path first = Path.of("");
    private Path second = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void anArchiveWithFourFiles() throws IOException {
        archive = temp.resolve("evidence");
        first = Files.writeString(temp.resolve("first.txt"), "first passphrase\n");
        second = Files.writeString(temp.resolve("second.txt"), "second passphrase\n");
        folder = temp.resolve("folder");
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("a.txt"), "one");
        Files.writeString(folder.resolve("sub/b.txt"), "two");
        byte[] large = new byte[200_000];
        new SplittableRandom(3).nextBytes(large);
        Files.write(folder.resolve("c.bin"), large);
        Files.write(folder.resolve("same.bin"), large);
        assertThat(govah("init", archive, "--passphrase-file", first).exit()).isZero();
        GovahRun kept = kept(folder);
        assertThat(kept.out())
                .contains("4 read = 4 new + 0 known + 0 to fix. The log has 4 entries.");
        assertThat(kept.exit()).isZero();
    }

    private static GovahRun govah(Object... arguments) {
        return GovahRun.of(arguments);
    }

    private GovahRun kept(Path path) {
        return govah("keep", path, "--archive", archive, "--passphrase-file", first);
    }

    private GovahRun with(Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--archive", archive, "--passphrase-file", first));
        return govah(all.toArray());
    }

    private String idOf(String name) {
        Matcher line =
                Pattern.compile("(?m)^([0-9a-f]{8}) .* " + Pattern.quote(name) + "$")
                        .matcher(with("show").out());
        assertThat(line.find()).as(name).isTrue();
        return line.group(1);
    }

    @Test
    void aFolderKeptAgainAddsNothing() {
        assertThat(kept(folder).out()).contains("4 read = 0 new + 4 known + 0 to fix");
    }

    @Test
    void equalContentsAreStoredOnceAndBothItemsComeOutAgain() throws IOException {
        long large;
        try (Stream<Path> objects = Files.walk(archive.resolve("objects"))) {
            large =
                    objects.filter(Files::isRegularFile)
                            .filter(p -> p.toFile().length() > 150_000)
                            .count();
        }
        assertThat(large).isEqualTo(1);
        for (String name : List.of("c.bin", "same.bin")) {
            Path out = temp.resolve("out-" + name);
            assertThat(with("export", idOf(name), "--out", out).exit()).isZero();
            assertThat(out).hasSameBinaryContentAs(folder.resolve(name));
        }
    }

    @Test
    void nothingInTheArchiveTellsNamesOrContents() throws IOException {
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(each, StandardCharsets.ISO_8859_1);
                assertThat(each.toString() + bytes)
                        .doesNotContain("b.txt", "c.bin", "AGE-SECRET-KEY", "first passphrase");
            }
        }
    }

    @Test
    void verifyNeedsNoKeyAndSignaturesNeedOne() {
        assertThat(govah("verify", archive).exit()).isZero();
        GovahRun signatures = with("verify", "--signatures");
        assertThat(signatures.out()).contains("4 of 4 contributors' signatures hold");
        assertThat(signatures.exit()).isZero();
    }

    @Test
    void aBitTurnedInAnyFileOfLogObjectsOrEnvelopesIsNamed() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(archive)) {
            all =
                    files.filter(Files::isRegularFile)
                            .filter(p ->
                                    archive.relativize(p)
                                            .toString()
                                            .matches("(log|objects|envelopes)/.*|group"))
                            .toList();
        }
        assertThat(all).hasSizeGreaterThan(6);
        SplittableRandom random = new SplittableRandom(11);
        for (Path each : all) {
            byte[] good = Files.readAllBytes(each);
            int bit = random.nextInt(good.length * 8);
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(each, bad);
            GovahRun run = govah("verify", archive);
            String name = archive.relativize(each).toString();
            assertThat(run.exit()).as("%s bit %d: %s", name, bit, run.out()).isIn(1, 2);
            if (name.startsWith("objects") || name.startsWith("envelopes")) {
                assertThat(run.out()).contains(name);
            }
            Files.write(each, good);
        }
        assertThat(govah("verify", archive).exit()).isZero();
    }

    @Test
    void aWrongPassphraseOpensNothing() throws IOException {
        Path wrong = Files.writeString(temp.resolve("wrong.txt"), "guess");
        GovahRun run = govah("show", "--archive", archive, "--passphrase-file", wrong);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("opens none of the archive");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void oneOfTheItemsIsErasedByTwoPersonsAndEveryOtherProofStillHolds() throws IOException {
        String erased = idOf("sub/b.txt");
        String other = idOf("a.txt");
        assertThat(with("forget", erased).exit()).isEqualTo(3);
        enrolSecond();
        GovahRun same = with("forget", erased, "--second-passphrase-file", first);
        assertThat(same.exit()).isEqualTo(3);
        GovahRun run =
                with("forget", erased, "--second-passphrase-file", second, "--reason", "asked");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("cannot be recalled");
        assertThat(with("export", erased, "--out", temp.resolve("gone")).err())
                .contains("was erased");
        assertThat(temp.resolve("gone")).doesNotExist();
        assertThat(govah("verify", archive).exit()).isZero();
        assertThat(with("verify", "--signatures").out()).contains("6 of 6 contributors'");
        assertThat(with("export", other, "--out", temp.resolve("stays")).exit()).isZero();
        assertThat(temp.resolve("stays")).hasContent("one");
        assertThat(govah("log", "--proof", other, "--archive", archive).out())
                .startsWith("c2sp.org/tlog-proof@v1\n");
    }

    @Test
    void aSharedPayloadGoesWithTheLastItemThatUsesIt() {
        enrolSecond();
        String one = idOf("c.bin");
        String two = idOf("same.bin");
        assertThat(with("forget", one, "--second-passphrase-file", second).exit()).isZero();
        Path out = temp.resolve("still");
        assertThat(with("export", two, "--out", out).exit()).isZero();
        assertThat(out).hasSameBinaryContentAs(folder.resolve("c.bin"));
        assertThat(with("forget", two, "--second-passphrase-file", second).exit()).isZero();
        try (Stream<Path> objects = Files.walk(archive.resolve("objects"))) {
            assertThat(
                            objects.filter(Files::isRegularFile)
                                    .filter(p -> p.toFile().length() > 150_000))
                    .isEmpty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(govah("verify", archive).exit()).isZero();
    }

    private void enrolSecond() {
        assertThat(with("keys", "add", "other", "--new-passphrase-file", second).exit()).isZero();
    }

    @Test
    void theDoctorBringsBackFromACopyWhatIsDamagedAndNeverWhatWasErased() throws IOException {
        Path copy = temp.resolve("copy");
        copy(archive, copy);
        enrolSecond();
        String erased = idOf("c.bin");
        String twin = idOf("same.bin");
        assertThat(with("forget", erased, "--second-passphrase-file", second).exit()).isZero();
        assertThat(with("forget", twin, "--second-passphrase-file", second).exit()).isZero();
        Path pack;
        try (Stream<Path> objects = Files.walk(archive.resolve("objects"))) {
            pack = objects.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.delete(pack);
        assertThat(govah("verify", archive).exit()).isEqualTo(1);
        GovahRun run = govah("doctor", "--from", copy, "--archive", archive);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(pack).exists();
        try (Stream<Path> objects = Files.walk(archive.resolve("objects"))) {
            assertThat(objects.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void anItemLeavesAsAnAgeFileAndTheWholeArchiveAsAValidBag() throws IOException {
        Path sealed = temp.resolve("a.age");
        assertThat(with("export", idOf("a.txt"), "--sealed", "--out", sealed).exit()).isZero();
        assertThat(Files.readString(sealed, StandardCharsets.ISO_8859_1))
                .startsWith("age-encryption.org/v1\n");
        Path bag = temp.resolve("bag");
        assertThat(with("export", "--out", bag).exit()).isZero();
        assertThat(org.govah.keep.bag.BagVerifier.verify(bag).valid()).isTrue();
        assertThat(with("export", "--out", bag).exit()).isEqualTo(3);
        Path back = temp.resolve("back");
        assertThat(with("export", "--plain", "--out", back).exit()).isZero();
        try (Stream<Path> files = Files.walk(back)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSize(4);
            for (Path each : all) {
                assertThat(each)
                        .hasSameBinaryContentAs(folder.resolve(back.relativize(each).toString()));
            }
        }
        assertThat(with("export", "--plain", "--out", back).exit()).isEqualTo(3);
    }

    @Test
    void whatCannotBeKeptIsNamedAndTheRestIsKept() throws IOException {
        Path odd = Files.createDirectories(temp.resolve("odd"));
        Files.createSymbolicLink(odd.resolve("link"), folder.resolve("a.txt"));
        Files.writeString(odd.resolve("x".repeat(255)), "long name");
        Files.writeString(odd.resolve("empty"), "");
        GovahRun run = kept(odd);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .contains("link: This is a link")
                .contains("3 read = 2 new + 0 known + 1 to fix");
        GovahRun device = kept(Path.of("/dev/null"));
        assertThat(device.exit()).isEqualTo(2);
        assertThat(device.out()).contains("no ordinary file");
    }

    @Test
    void anArchiveOfANewerFormatIsLeftAlone() throws IOException {
        Files.writeString(archive.resolve("format"), "govah archive v2\n");
        GovahRun run = kept(folder);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("newer Govah");
    }

    @Test
    void aFolderThatHoldsSomethingIsNotMadeAnArchive() {
        assertThat(govah("init", folder, "--passphrase-file", first).exit()).isEqualTo(3);
        assertThat(govah("verify", folder).exit()).isEqualTo(2);
    }

    @Test
    void aListIsKeptAsItWasReceived() throws IOException {
        Path list =
                Files.writeString(temp.resolve("list.csv"), "name,date\nAva Invented,2026-01-08\n");
        assertThat(with("keep", "--list", list).exit()).isZero();
        assertThat(with("show", "--json").out()).contains("\"kind\" : \"list\"");
        assertThat(govah("log", "--archive", archive).out()).contains("list-kept");
    }

    private static void copy(Path from, Path to) throws IOException {
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
}
