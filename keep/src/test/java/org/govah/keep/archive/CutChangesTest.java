package org.govah.keep.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.EntryType;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keys.FoundingRequest;
import org.govah.keep.internal.keys.KeyRing;
import org.govah.keep.internal.keys.OpenKeys;
import org.govah.keep.internal.store.CutDisk;
import org.govah.keep.internal.store.Disk;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power is cut at every single write of whatever changes an archive beside keeping: erasing,
/// the group's editions, a hand-over. After that the archive opens with a passphrase, its log
/// verifies, every item that was not to be erased is there, and the change can be ended.
final class CutChangesTest {
    private static final int WORK = 4;
    private static final long MORE = 15;

    /// Of a change with many writes, every third is cut in a run of the whole suite, all of them by
    /// `./govah-test kill`.
    private static final int STRIDE = Integer.getInteger("govah.cut.stride", 3);

    private static final long MANY = 30;
    private static final char[] FIRST = "first".toCharArray();
    private static final char[] SECOND = "second".toCharArray();

    private final RandomGenerator random = new SplittableRandom(20_261_123L);
    private final Around around =
            new Around(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC), random);

    @TempDir private Path temp = Path.of("");

    private Path base = Path.of("");
    private String erased = "";

    @BeforeEach
    void anArchiveOfTwoPersonsWithThreeItems() throws Exception {
        base = Files.createDirectories(temp.resolve("base"));
        Storage storage = new LocalStorage(base, new RealDisk());
        try (OpenKeys keys =
                KeyRing.found(
                        storage, new FoundingRequest("a", AgeKind.X25519, FIRST, random, WORK))) {
            storage.write(
                    Founding.FORMAT_FILE, Founding.FORMAT.getBytes(StandardCharsets.US_ASCII));
            Journal.create(storage, keys.logVerifier().name(), keys.logKey());
        }
        Archive archive = on(base, new RealDisk());
        try (Unlocked by = archive.unlock(FIRST)) {
            keys(archive).add(by, Optional.empty(), "b", SECOND);
        }
        Path folder = files();
        try (Unlocked by = archive.unlock(FIRST)) {
            archive.keep(by, List.of(folder), EntryType.ITEM_KEPT, Progress.silent());
            erased =
                    archive.items(by).stream()
                            .filter(i -> i.name().orElse("").endsWith("large"))
                            .map(i -> i.id().hex())
                            .findFirst()
                            .orElseThrow();
        }
    }

    private Path files() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("folder"));
        Files.writeString(folder.resolve("one"), "first record");
        Files.writeString(folder.resolve("two"), "second record");
        byte[] large = new byte[70_000];
        new SplittableRandom(2).nextBytes(large);
        Files.write(folder.resolve("large"), large);
        return folder;
    }

    private Archive on(Path place, Disk disk) {
        return Archive.on(place, new LocalStorage(place, disk), around);
    }

    private static GroupKeys keys(Archive archive) {
        return new GroupKeys(archive, WORK);
    }

    private interface Change {
        void make(Archive archive, Unlocked by, Optional<Unlocked> second) throws Exception;

        boolean isDone(Archive archive) throws Exception;

        /// What must hold once it is ended.
        default void ended(Path place, String at) throws Exception {
            assertThat(place).as(at).isDirectory();
        }

        /// What may be gone after it.
        default Set<String> loses() {
            return Set.of();
        }
    }

    @Test
    void anErasureThatIsCutIsEndedByTheDoctor() throws Exception {
        cutEverywhere(
                new Change() {
                    @Override
                    public void make(Archive archive, Unlocked by, Optional<Unlocked> second)
                            throws Exception {
                        archive.forget(by, second.orElseThrow(), erased, "asked", "reason");
                    }

                    @Override
                    public boolean isDone(Archive archive) throws Exception {
                        return archive.view(archive.journal()).erased().stream()
                                .anyMatch(id -> id.hex().equals(erased));
                    }

                    @Override
                    public Set<String> loses() {
                        return Set.of(erased);
                    }
                });
    }

    @Test
    void anEnrolmentThatIsCutLocksNobodyOut() throws Exception {
        cutEverywhere(
                group(
                        (archive, by, second) ->
                                keys(archive).add(by, second, "c", "third".toCharArray()),
                        group -> group.persons().size() == 3));
    }

    @Test
    void aRotationThatIsCutLocksNobodyOut() throws Exception {
        cutEverywhere(
                group(
                        (archive, by, second) -> keys(archive).rotate(by, second),
                        group -> group.recipients().size() == 2));
    }

    @Test
    void aRevocationThatIsCutLocksNobodyElseOut() throws Exception {
        cutEverywhere(
                group(
                        (archive, by, second) ->
                                keys(archive)
                                        .revoke(by, second, "b", LocalDate.parse("2030-01-01")),
                        group -> !group.revoked().isEmpty()));
    }

    @Test
    void cardsThatWereCutCanBeMadeAgain() throws Exception {
        cutEverywhere(
                group(
                        (archive, by, second) -> keys(archive).cards(by, second, 2, 3),
                        group -> group.recovery().isPresent()));
    }

    @Test
    void sealingAnewThatIsCutGoesOnAndLeavesNothingToTheOldKey() throws Exception {
        Archive archive = on(base, new RealDisk());
        try (Unlocked by = archive.unlock(FIRST);
                Unlocked second = archive.unlock(SECOND)) {
            List<AgeIdentity> old = by.reading();
            keys(archive).rotate(by, Optional.of(second));
            cutEverywhere(
                    new Change() {
                        @Override
                        public void make(Archive of, Unlocked one, Optional<Unlocked> other)
                                throws Exception {
                            assertThat(Resealing.of(of).run(one, Progress.silent()).left())
                                    .isEmpty();
                        }

                        @Override
                        public boolean isDone(Archive of) {
                            return false;
                        }

                        @Override
                        public void ended(Path place, String at) throws Exception {
                            assertThat(OldKey.opens(place, old)).as(at).isEmpty();
                        }
                    });
            assertThat(OldKey.opens(base, old)).hasSizeGreaterThan(2);
        }
    }

    @Test
    void aHandOverThatIsCutGoesOn() throws Exception {
        Path device = temp.resolve("device");
        CaptureDevice.found(device, base.resolve("group"), around);
        Archive outbox = Archive.open(device, around);
        Path more = Files.createDirectories(temp.resolve("more"));
        Files.writeString(more.resolve("three"), "third record");
        byte[] large = new byte[80_000];
        new SplittableRandom(3).nextBytes(large);
        Files.write(more.resolve("four"), large);
        CaptureDevice.in(outbox, device)
                .orElseThrow()
                .keep(List.of(more), EntryType.ITEM_KEPT, Progress.silent());
        Archive archive = on(base, new RealDisk());
        try (Unlocked by = archive.unlock(FIRST);
                Unlocked second = archive.unlock(SECOND)) {
            String line = Files.readString(device.resolve(CaptureDevice.ENROLMENT));
            keys(archive).enrolCapture(by, Optional.of(second), line);
        }
        cutEverywhere(
                new Change() {
                    @Override
                    public void make(Archive of, Unlocked by, Optional<Unlocked> second)
                            throws Exception {
                        Outbox.Report done = Outbox.takeIn(of, by, device, Progress.silent());
                        assertThat(done.left()).isEmpty();
                        assertThat(done.taken() + done.known()).isEqualTo(2);
                    }

                    @Override
                    public boolean isDone(Archive of) {
                        return false;
                    }
                });
    }

    private interface Editing {
        void make(Archive archive, Unlocked by, Optional<Unlocked> second) throws Exception;
    }

    private static Change group(Editing editing, java.util.function.Predicate<Group> done) {
        return new Change() {
            @Override
            public void make(Archive archive, Unlocked by, Optional<Unlocked> second)
                    throws Exception {
                editing.make(archive, by, second);
            }

            @Override
            public boolean isDone(Archive archive) throws Exception {
                return done.test(archive.group());
            }
        };
    }

    private void cutEverywhere(Change change) throws Exception {
        CutDisk counting = new CutDisk(Long.MAX_VALUE, 0);
        make(copy("count"), counting, change);
        long writes = counting.done();
        assertThat(writes).isGreaterThan(5);
        long step = writes > MANY ? STRIDE : 1;
        for (long cut = 0; cut < writes + MORE; cut += step) {
            String at = "cut at write " + cut + " of " + writes;
            Path place = copy("cut" + cut);
            boolean stopped = false;
            try {
                make(place, new CutDisk(cut, cut * 17 + 3), change);
            } catch (ArchiveException e) {
                stopped = true;
            }
            if (!stopped) {
                // Names are random, and with them how many folders must be synced.
                assertThat(cut).as(at).isGreaterThan(writes - MORE);
                break;
            }
            holds(place, change, at);
            Archive archive = on(place, new RealDisk());
            if (!change.isDone(archive)) {
                make(place, new RealDisk(), change);
            }
            try (Unlocked by = archive.unlock(FIRST)) {
                archive.finishErasing(by);
                keys(archive).finish(by);
            }
            holds(place, change, at + ", ended");
            change.ended(place, at);
            assertThat(
                            archive.verify(Optional.empty(), Progress.silent()).notes().stream()
                                    .filter(n -> n.path().equals("group")))
                    .as(at)
                    .isEmpty();
        }
    }

    private void make(Path place, Disk disk, Change change) throws Exception {
        Archive archive = on(place, disk);
        try (Unlocked by = archive.unlock(FIRST);
                Unlocked second = archive.unlock(SECOND)) {
            change.make(archive, by, Optional.of(second));
        }
    }

    private void holds(Path place, Change change, String at) throws Exception {
        Archive archive = on(place, new RealDisk());
        try (Unlocked by = archive.unlock(FIRST)) {
            VerifyReport report = archive.verify(Optional.of(by), Progress.silent());
            Set<String> wrong =
                    report.findings().stream()
                            .map(f -> f.path() + " " + f.words())
                            .collect(Collectors.toSet());
            assertThat(wrong).as(at).isEmpty();
            for (ItemView item : archive.items(by)) {
                if (!item.erased() && !change.loses().contains(item.id().hex())) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    archive.copy(by, item.id().hex(), out);
                    assertThat((long) out.size()).as(at).isEqualTo(item.length().orElseThrow());
                }
            }
        }
    }

    private Path copy(String name) throws IOException {
        Path to = temp.resolve(name);
        try (Stream<Path> files = Files.walk(base)) {
            for (Path each : files.toList()) {
                Path there = to.resolve(base.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
        return to;
    }
}
