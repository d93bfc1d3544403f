package org.govah.keep.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.log.EntryType;
import org.govah.core.log.Policy;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keys.FoundingRequest;
import org.govah.keep.internal.keys.KeyRing;
import org.govah.keep.internal.keys.OpenKeys;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive that has everything an archive can have: two persons, a capture device's log, stamps,
/// cosigned checkpoints, another group's log seen. Whatever is damaged or lost comes back from a
/// copy, and nothing that the copy only claims.
final class MendingTest {
    private static final int WORK = 4;
    private static final char[] FIRST = "first".toCharArray();
    private static final char[] SECOND = "second".toCharArray();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final RandomGenerator random = new SplittableRandom(20_261_125L);
    private final Around around = new Around(Clock.fixed(NOW, ZoneOffset.UTC), random);

    @TempDir private Path temp = Path.of("");

    private Path place = Path.of("");
    private Path copy = Path.of("");
    private Archive archive = Archive.on(Path.of(""), storage(Path.of("")), around);

    @BeforeEach
    void anArchiveThatMetOthersAndACopyOfIt() throws Exception {
        place = temp.resolve("archive");
        archive = founded(place);
        Path folder = Files.createDirectories(temp.resolve("folder"));
        Files.writeString(folder.resolve("one"), "first record");
        byte[] large = new byte[70_000];
        random.nextBytes(large);
        Files.write(folder.resolve("large"), large);
        Archive other = founded(temp.resolve("other"));
        Path outbox = temp.resolve("outbox");
        CaptureDevice.found(outbox, place.resolve("group"), around);
        Archive device = Archive.open(outbox, around);
        try (Unlocked by = archive.unlock(FIRST);
                Unlocked second = archive.unlock(SECOND);
                Unlocked they = other.unlock(FIRST)) {
            archive.keep(by, List.of(folder), EntryType.ITEM_KEPT, Progress.silent());
            String line = Files.readString(outbox.resolve("enrolment"));
            new GroupKeys(archive, WORK).enrolCapture(by, Optional.of(second), line);
            for (int batch = 0; batch < 2; batch++) {
                CaptureDevice.in(device, outbox)
                        .orElseThrow()
                        .keep(List.of(folder), EntryType.ITEM_KEPT, Progress.silent());
            }
            Outbox.takeIn(archive, by, outbox, Progress.silent());
            stamp();
            cosign(other, they, archive, by);
            byte[] cosigned = cosign(archive, by, other, they);
            Cosigning.of(archive).add(cosigned, Optional.of(policy(by, they)));
        }
        assertThat(told(place)).isEmpty();
        copy = temp.resolve("copy");
        copyTo(copy);
    }

    private static Storage storage(Path at) {
        return new LocalStorage(at, new RealDisk());
    }

    private Archive founded(Path at) throws Exception {
        Storage storage = storage(Files.createDirectories(at));
        try (OpenKeys keys =
                KeyRing.found(
                        storage, new FoundingRequest("a", AgeKind.X25519, FIRST, random, WORK))) {
            storage.write(
                    Founding.FORMAT_FILE, Founding.FORMAT.getBytes(StandardCharsets.US_ASCII));
            Journal.create(storage, keys.logVerifier().name(), keys.logKey());
        }
        Archive made = Archive.open(at, around);
        try (Unlocked by = made.unlock(FIRST)) {
            new GroupKeys(made, WORK).add(by, Optional.empty(), "b", SECOND);
        }
        return made;
    }

    /// `of`'s checkpoint, cosigned by the group of `with`.
    private static byte[] cosign(Archive of, Unlocked by, Archive with, Unlocked their)
            throws ArchiveException {
        byte[] request = Cosigning.of(of).request(OptionalLong.empty());
        return Cosigning.of(with).cosign(their, request, List.of(Cosigning.keys(by).getFirst()));
    }

    private static Policy policy(Unlocked own, Unlocked other) throws Exception {
        List<VerifierKey> theirs = Cosigning.keys(other);
        String text =
                "log "
                        + Cosigning.keys(own).getFirst()
                        + "\nwitness w "
                        + theirs.get(1)
                        + "\nquorum w\n";
        return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /// An OpenTimestamps proof that a calendar has still to end, and its checkpoint's note.
    private void stamp() throws Exception {
        byte[] digest = Digests.sha256(TimeProofs.of(archive).note()).bytes();
        byte[] url = "https://calendar.example".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream proof = new ByteArrayOutputStream();
        proof.writeBytes(HexFormat.of().parseHex("004f70656e54696d657374616d7073000050726f6f66"));
        proof.writeBytes(HexFormat.of().parseHex("00bf89e2e884e892940108"));
        proof.writeBytes(digest);
        proof.writeBytes(HexFormat.of().parseHex("0083dfe30d2ef90c8e"));
        proof.write(url.length + 1);
        proof.write(url.length);
        proof.writeBytes(url);
        TimeProofs.of(archive).add(proof.toByteArray(), new byte[0]);
    }

    private void copyTo(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path each : files.toList()) {
                Path there = to.resolve(place.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(p -> !p.endsWith("lock") && !p.endsWith("known.age"))
                    .filter(p -> !p.endsWith("format") && !p.endsWith("rehearsed"))
                    .sorted()
                    .toList();
        }
    }

    private String told(Path of) {
        try {
            VerifyReport report =
                    Archive.open(of, around).verify(Optional.empty(), Progress.silent());
            return String.join(" ", report.findings().stream().map(Finding::path).toList());
        } catch (ArchiveException e) {
            return "refused " + e.words();
        }
    }

    @Test
    void everyDamagedFileIsToldAndComesBackAsItWas() throws Exception {
        SplittableRandom bits = new SplittableRandom(7);
        String all = String.join(" ", files().stream().map(Path::toString).toList());
        assertThat(all)
                .contains("log/time", ".ots", "log/cosigned", "peers/cosigners", "keys/group/3")
                .contains("/keys/announced/3", "/log/tile/entries", "/key", "/checkpoint");
        for (Path file : files()) {
            String name = place.relativize(file).toString();
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[bits.nextInt(good.length)] ^= (byte) (1 << bits.nextInt(8));
            Files.write(file, bad);
            if (name.matches("peers/.*/log/tile/.*[.]p/2")) {
                // An earlier tile of another log: the wider one says the same.
                Files.write(file, good);
                continue;
            }
            assertThat(told(place)).as(name).isNotEmpty();
            assertThat(archive.repair(copy, Progress.silent())).as(name).contains(name);
            assertThat(told(place)).as(name).isEmpty();
            assertThat(file).as(name).hasBinaryContent(good);
        }
    }

    @Test
    void everyLostFileComesBack() throws Exception {
        for (Path file : files()) {
            String name = place.relativize(file).toString();
            byte[] good = Files.readAllBytes(file);
            Files.delete(file);
            boolean noticed = !told(place).isEmpty();
            List<String> back = archive.repair(copy, Progress.silent());
            assertThat(told(place)).as(name).isEmpty();
            if (noticed || name.matches("(group|keys/group|peers|objects|envelopes|log/[ct]).*")) {
                boolean earlierTile = name.contains("/tile/") && !noticed;
                assertThat(earlierTile || back.contains(name)).as(name).isTrue();
            }
            // Earlier tiles are worth nothing; a person's file that is gone may have been revoked.
            Files.write(file, good);
        }
    }

    @Test
    void anOlderCheckpointNeverTakesThePlaceOfADamagedNewerOne() throws Exception {
        Path more = Files.writeString(temp.resolve("more"), "kept after the copy was made");
        try (Unlocked by = archive.unlock(FIRST)) {
            archive.keep(by, List.of(more), EntryType.ITEM_KEPT, Progress.silent());
        }
        Path checkpoint = place.resolve("log/checkpoint");
        byte[] good = Files.readAllBytes(checkpoint);
        Files.writeString(checkpoint, "nothing");
        assertThatThrownBy(() -> archive.repair(copy, Progress.silent()))
                .isInstanceOfSatisfying(
                        ArchiveException.class,
                        e -> assertThat(e.words().toString()).contains("keep.checkpoint-older"));
        assertThat(checkpoint).hasContent("nothing");
        try (Unlocked by = archive.unlock(FIRST)) {
            assertThat(Mending.of(archive).signAnew(by, copy)).containsExactly("log/checkpoint");
            assertThat(checkpoint).hasBinaryContent(good);
            assertThat(archive.items(by)).hasSize(7);
        }
        assertThat(told(place)).isEmpty();
    }

    @Test
    void aCopyThatWentOnGivesItsWholeLog() throws Exception {
        try (Unlocked by = Archive.open(copy, around).unlock(FIRST)) {
            Path more = Files.writeString(temp.resolve("more"), "kept in the copy");
            Archive.open(copy, around)
                    .keep(by, List.of(more), EntryType.ITEM_KEPT, Progress.silent());
        }
        Files.delete(place.resolve("log/checkpoint"));
        assertThat(archive.repair(copy, Progress.silent())).contains("log/checkpoint");
        assertThat(told(place)).isEmpty();
        try (Unlocked by = archive.unlock(FIRST)) {
            assertThat(archive.items(by)).hasSize(7);
        }
    }

    @Test
    void anotherGroupsNoteIsNotTakenForOnesOwn() throws Exception {
        Path stranger = temp.resolve("stranger");
        founded(stranger);
        Files.delete(place.resolve("group"));
        try (Stream<Path> editions = Files.walk(place.resolve("keys/group"))) {
            for (Path each : editions.filter(Files::isRegularFile).toList()) {
                Files.delete(each);
            }
        }
        assertThatThrownBy(() -> archive.repair(stranger, Progress.silent()))
                .isInstanceOf(ArchiveException.class);
        assertThat(place.resolve("group")).doesNotExist();
        assertThat(archive.repair(copy, Progress.silent())).contains("group", "keys/group/1");
        assertThat(told(place)).isEmpty();
    }
}
