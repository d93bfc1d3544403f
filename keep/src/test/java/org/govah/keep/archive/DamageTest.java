package org.govah.keep.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.log.EntryType;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keys.FoundingRequest;
import org.govah.keep.internal.keys.KeyRing;
import org.govah.keep.internal.keys.OpenKeys;
import org.govah.keep.internal.store.Disk;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bits that turn, disks that are full or cannot be written, clocks that are wrong.
final class DamageTest {
    private static final int WORK = 4;
    private static final char[] FIRST = "first".toCharArray();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final SplittableRandom random = new SplittableRandom(20_261_124L);

    @TempDir private Path temp = Path.of("");

    private Path place = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void anArchiveWithThreeItems() throws Exception {
        place = Files.createDirectories(temp.resolve("archive"));
        Storage storage = new LocalStorage(place, new RealDisk());
        try (OpenKeys keys =
                KeyRing.found(
                        storage, new FoundingRequest("a", AgeKind.X25519, FIRST, strong(), WORK))) {
            storage.write(
                    Founding.FORMAT_FILE, Founding.FORMAT.getBytes(StandardCharsets.US_ASCII));
            Journal.create(storage, keys.logVerifier().name(), keys.logKey());
        }
        Archive archive = on(new RealDisk(), NOW);
        try (Unlocked by = archive.unlock(FIRST)) {
            new GroupKeys(archive, WORK).add(by, Optional.empty(), "b", "second".toCharArray());
        }
        folder = Files.createDirectories(temp.resolve("folder"));
        Files.writeString(folder.resolve("one"), "first record");
        Files.writeString(folder.resolve("two"), "second record");
        byte[] large = new byte[70_000];
        random.nextBytes(large);
        Files.write(folder.resolve("large"), large);
        keep(archive);
    }

    private RandomGenerator strong() {
        return new java.security.SecureRandom();
    }

    private Archive on(Disk disk, Instant now) {
        return Archive.on(
                place,
                new LocalStorage(place, disk),
                new Around(Clock.fixed(now, ZoneOffset.UTC), strong()));
    }

    private KeepReport keep(Archive archive) throws ArchiveException {
        try (Unlocked by = archive.unlock(FIRST)) {
            return archive.keep(by, List.of(folder), EntryType.ITEM_KEPT, Progress.silent());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(p -> !p.endsWith("lock"))
                    .sorted()
                    .toList();
        }
    }

    /// What a user is told of an archive: every finding's path, or the refusal.
    private String told() {
        try {
            Around around = new Around(Clock.fixed(NOW, ZoneOffset.UTC), strong());
            VerifyReport report =
                    Archive.open(place, around).verify(Optional.empty(), Progress.silent());
            return String.join(" ", report.findings().stream().map(Finding::path).toList());
        } catch (ArchiveException e) {
            return "refused " + e.words();
        }
    }

    @Test
    void aBitTurnedAnywhereIsToldAndNothingElseIsBlamed() throws Exception {
        assertThat(told()).isEmpty();
        for (Path file : files()) {
            String name = place.relativize(file).toString();
            byte[] good = Files.readAllBytes(file);
            int step = Math.max(1, good.length / 40);
            for (int at = 0; at < good.length; at += step) {
                byte[] bad = good.clone();
                bad[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bad);
                String told = told();
                String where = name + " byte " + at + ": " + told;
                if (name.equals("known.age")) {
                    // Derived: it is made anew.
                    assertThat(told).as(where).isEmpty();
                } else if (name.startsWith("objects")
                        || name.startsWith("envelopes")
                        || name.endsWith(".age")
                        || name.equals("keys/sums")) {
                    assertThat(told).as(where).isEqualTo(name);
                } else {
                    assertThat(told).as(where).isNotEmpty();
                }
            }
            Files.write(file, good);
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void aDamagedIndexOfKnownFilesLosesNothing() throws Exception {
        Path known = place.resolve("known.age");
        byte[] bytes = Files.readAllBytes(known);
        bytes[bytes.length - 9] ^= 1;
        Files.write(known, bytes);
        assertThat(keep(on(new RealDisk(), NOW)).known()).isEqualTo(3);
    }

    @Test
    void theDoctorBringsBackEveryFileThatACopyHas() throws Exception {
        Path copy = temp.resolve("copy");
        try (Stream<Path> files = Files.walk(place)) {
            for (Path each : files.toList()) {
                Path there = copy.resolve(place.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
        for (Path file : files()) {
            String name = place.relativize(file).toString();
            if (!name.matches("(objects|envelopes|log/tile)/.*|keys/.*[.]age")) {
                continue;
            }
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[good.length / 2] ^= 16;
            Files.write(file, bad);
            assertThat(on(new RealDisk(), NOW).repair(copy, Progress.silent()))
                    .as(name)
                    .contains(name);
            assertThat(told()).as(name).isEmpty();
        }
    }

    /// A disk that refuses from a chosen number of bytes on.
    private static final class Failing implements Disk {
        private final Disk real = new RealDisk();
        private final RuntimeException how;
        private long left;

        Failing(long left, RuntimeException how) {
            this.left = left;
            this.how = how;
        }

        private synchronized void need(long bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException(how.getMessage(), how);
            }
        }

        @Override
        public OutputStream create(Path file) throws IOException {
            need(1);
            OutputStream out = real.create(file);
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    need(1);
                    out.write(b);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    need(length);
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }
            };
        }

        @Override
        public void sync(Path file) throws IOException {
            real.sync(file);
        }

        @Override
        public void syncFolder(Path path) throws IOException {
            real.syncFolder(path);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            real.move(from, to);
        }

        @Override
        public void overwrite(Path file, long from, byte[] bytes) throws IOException {
            real.overwrite(file, from, bytes);
        }

        @Override
        public void delete(Path file) throws IOException {
            real.delete(file);
        }

        @Override
        public void folder(Path path) throws IOException {
            need(1);
            real.folder(path);
        }
    }

    @Test
    void aFullDiskIsToldAndWhatWasAcknowledgedStays() throws Exception {
        byte[] more = new byte[90_000];
        random.nextBytes(more);
        Files.write(folder.resolve("more"), more);
        for (long room = 1; room < 90_000; room += 4_096) {
            Disk full = new Failing(room, new IllegalStateException("No space left on device"));
            assertThatThrownBy(() -> keep(on(full, NOW)))
                    .isInstanceOfSatisfying(
                            ArchiveException.class,
                            e ->
                                    assertThat(e.words().toString())
                                            .contains("keep.archive-unwritable")
                                            .contains("No space left"));
            assertThat(told()).isEmpty();
        }
        assertThat(keep(on(new RealDisk(), NOW)).added()).hasSize(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void aReadOnlyDiskIsReadAndNotWritten() throws Exception {
        Files.writeString(folder.resolve("more"), "one more");
        Archive archive = on(new Failing(0, new ReadOnlyFileSystemException()), NOW);
        assertThatThrownBy(() -> keep(archive)).isInstanceOf(ArchiveException.class);
        try (Unlocked by = archive.unlock(FIRST)) {
            assertThat(archive.items(by)).hasSize(3);
            for (ItemView item : archive.items(by)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                archive.copy(by, item.id().hex(), out);
                assertThat((long) out.size()).isEqualTo(item.length().orElseThrow());
            }
            assertThat(archive.verify(Optional.of(by), Progress.silent()).holds()).isTrue();
        }
    }

    @Test
    void aClockTenYearsWrongChangesDaysAndNothingElse() throws Exception {
        for (int years : new int[] {-10, 10}) {
            Instant then = NOW.plus(Duration.ofDays(365L * years));
            Files.writeString(folder.resolve("at" + years), "kept with a wrong clock " + years);
            Archive archive = on(new RealDisk(), then);
            assertThat(keep(archive).added()).hasSize(1);
            try (Unlocked by = archive.unlock(FIRST)) {
                assertThat(archive.verify(Optional.of(by), Progress.silent()).holds()).isTrue();
            }
        }
        assertThat(keep(on(new RealDisk(), NOW)).known()).isEqualTo(5);
    }
}
