package org.govah.keep.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.keep.custody.CustodyType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a rotation everything is sealed anew: the older key alone opens no file that is left.
final class ResealingTest {
    private static final int LARGE = 200_000;
    private static final Around DEVICE =
            new Around(
                    Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                    new SplittableRandom(6));

    @TempDir private Path temp = Path.of("");

    private Path place = Path.of("");
    private Path device = Path.of("");
    private Optional<SmallGroup> made = Optional.empty();
    private List<AgeIdentity> old = List.of();
    private EntryId video = new EntryId(0, 0);

    @BeforeEach
    void anArchiveWithEverythingThatIsSealedToItsGroup() throws Exception {
        place = temp.resolve("archive");
        device = temp.resolve("device");
        SmallGroup group = SmallGroup.in(place);
        made = Optional.of(group);
        old = group.one().reading();
        Path folder = Files.createDirectories(temp.resolve("folder"));
        group.keep(folder, "one", "first record", EntryType.ITEM_KEPT);
        EntryId gone = group.keep(folder, "two", "second record", EntryType.ITEM_KEPT);
        video = group.keep(folder, "video", noise(3), EntryType.ITEM_KEPT);
        group.archive().forget(group.one(), group.two(), gone.hex(), "asked", "reason");
        CaptureDevice.found(device, place.resolve("group"), DEVICE);
        onDevice("three", noise(4));
        GroupKeys.of(group.archive())
                .enrolCapture(
                        group.one(),
                        Optional.of(group.two()),
                        Files.readString(device.resolve(CaptureDevice.ENROLMENT)));
        takeIn(group);
        try (Registry registry = group.registry()) {
            assertThat(registry.flow()).isNotNull();
        }
    }

    @AfterEach
    void close() {
        made.ifPresent(g -> g.one().close());
        made.ifPresent(g -> g.two().close());
    }

    private static String noise(int seed) {
        byte[] bytes = new byte[LARGE];
        new SplittableRandom(seed).nextBytes(bytes);
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private void onDevice(String name, String content) throws Exception {
        Path file = Files.writeString(temp.resolve(name), content);
        Archive outbox = Archive.open(device, DEVICE);
        CaptureDevice.in(outbox, device)
                .orElseThrow()
                .keep(List.of(file), EntryType.ITEM_KEPT, Progress.silent());
    }

    private void takeIn(SmallGroup group) throws ArchiveException {
        Outbox.Report done = Outbox.takeIn(group.archive(), group.one(), device, Progress.silent());
        assertThat(done.left()).isEmpty();
        assertThat(done.taken()).isEqualTo(1);
    }

    private SmallGroup rotated() throws ArchiveException {
        SmallGroup group = made.orElseThrow();
        GroupKeys.of(group.archive()).rotate(group.one(), Optional.of(group.two()));
        return group;
    }

    private static Resealing.Report anew(SmallGroup group) throws ArchiveException {
        return Resealing.of(group.archive()).run(group.one(), Progress.silent());
    }

    private void holdsAndReads(SmallGroup group, int items) throws Exception {
        VerifyReport report = group.archive().verify(Optional.of(group.one()), Progress.silent());
        assertThat(report.findings().stream().map(f -> f.path() + " " + f.words())).isEmpty();
        long read = 0;
        for (ItemView item : group.archive().items(group.one())) {
            if (!item.erased()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                group.archive().copy(group.one(), item.id().hex(), out);
                assertThat((long) out.size()).isEqualTo(item.length().orElseThrow());
                read++;
            }
        }
        assertThat(read).isEqualTo(items);
    }

    @Test
    void theOldKeyAloneOpensNoFileThatIsLeft() throws Exception {
        SmallGroup group = rotated();
        assertThat(OldKey.opens(place, old))
                .contains("known.age", "registry.age")
                .anyMatch(p -> p.startsWith("envelopes/pages/"))
                .anyMatch(p -> p.matches("envelopes/[0-9a-f]{2}/.*"));
        Resealing.Report done = anew(group);
        assertThat(done.envelopes()).isEqualTo(2);
        assertThat(done.pages()).isGreaterThan(2);
        assertThat(done.left()).isEmpty();
        assertThat(OldKey.opens(place, old)).isEmpty();
        holdsAndReads(group, 3);
        assertThat(Custody.of(group.archive()).history(group.one()))
                .anyMatch(l -> l.event().type() == CustodyType.ENCRYPTION);
        long entries = group.archive().log().size();
        Resealing.Report again = anew(group);
        assertThat(again.envelopes() + again.pages()).isZero();
        assertThat(again.newest()).isGreaterThanOrEqualTo(done.envelopes() + done.pages());
        assertThat(group.archive().log()).hasSize((int) entries);
    }

    @Test
    void whatADeviceSealedToTheOldKeyIsSealedAnewAsItIsTakenIn() throws Exception {
        SmallGroup group = rotated();
        anew(group);
        onDevice("four", noise(5));
        takeIn(group);
        assertThat(OldKey.opens(place, old)).isEmpty();
        holdsAndReads(group, 4);
    }

    @Test
    void anUnchangedFolderIsStillRecognised() throws Exception {
        SmallGroup group = rotated();
        anew(group);
        KeepReport report =
                group.archive()
                        .keep(
                                group.one(),
                                List.of(temp.resolve("folder").resolve("video")),
                                EntryType.ITEM_KEPT,
                                Progress.silent());
        assertThat(report.added()).isEmpty();
    }

    @Test
    void aCopyFromBeforeStillMendsAndWhatItBroughtIsSealedAnew() throws Exception {
        SmallGroup group = rotated();
        Path copy = temp.resolve("copy");
        copy(place, copy);
        anew(group);
        Path envelope = envelopeOf(group, video);
        byte[] bytes = Files.readAllBytes(envelope);
        bytes[bytes.length / 2] ^= 1;
        Files.write(envelope, bytes);
        List<String> back = group.archive().repair(copy, Progress.silent());
        assertThat(back).hasSize(1).allMatch(p -> p.startsWith("envelopes/"));
        assertThat(anew(group).left()).isEmpty();
        assertThat(envelope).doesNotExist();
        assertThat(OldKey.opens(place, old)).isEmpty();
        holdsAndReads(group, 3);
    }

    @Test
    void aDamagedEnvelopeIsNeverDestroyedWhereNothingElseOpensItsItem() throws Exception {
        SmallGroup group = rotated();
        Path envelope = envelopeOf(group, video);
        byte[] bytes = Files.readAllBytes(envelope);
        bytes[bytes.length / 2] ^= 1;
        Files.write(envelope, bytes);
        assertThat(anew(group).left()).hasSize(1);
        assertThat(envelope).hasBinaryContent(bytes);
        bytes[bytes.length / 2] ^= 1;
        Files.write(envelope, bytes);
        assertThat(anew(group).left()).isEmpty();
        holdsAndReads(group, 3);
    }

    private Path envelopeOf(SmallGroup group, EntryId item) throws Exception {
        String object =
                group.archive().log().stream()
                        .filter(e -> e.id().equals(item))
                        .findFirst()
                        .orElseThrow()
                        .slice()
                        .orElseThrow()
                        .object()
                        .hex();
        try (Stream<Path> files = Files.walk(place.resolve("envelopes"))) {
            return files.filter(p -> p.toString().contains(object)).findFirst().orElseThrow();
        }
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
