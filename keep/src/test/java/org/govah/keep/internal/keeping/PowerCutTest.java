package org.govah.keep.internal.keeping;

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
import java.util.random.RandomGenerator;
import org.govah.core.Progress;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeKeys;
import org.govah.core.age.X25519Identity;
import org.govah.core.log.Card;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.checking.Checking;
import org.govah.keep.internal.items.ItemReader;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.sources.SourceWalk;
import org.govah.keep.internal.store.CutDisk;
import org.govah.keep.internal.store.Disk;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power is cut at every single write of a run that keeps files in an archive that holds some
/// already. After that the archive opens, its log verifies, what was acknowledged is there byte for
/// byte, and the same run again ends with every file kept once.
final class PowerCutTest {
    private static final String ORIGIN = "govah-test";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private static final long MORE = 15;

    private final SplittableRandom random = new SplittableRandom(7);
    private final Ed25519SecretKey logKey = Ed25519SecretKey.random(generator());
    private final Ed25519SecretKey person = Ed25519SecretKey.random(generator());
    private final X25519Identity identity = AgeKeys.generateX25519(generator());

    @TempDir private Path temp = Path.of("");

    private RandomGenerator generator() {
        return random.split();
    }

    @Test
    void whereverThePowerIsCutWhatWasAcknowledgedIsThereAndTheRunCanGoOn() throws Exception {
        Path first = files("first", 5, 1);
        Path second = files("second", 7, 2);
        Path base = temp.resolve("base");
        Files.createDirectories(base);
        Journal.create(on(base, new RealDisk()), ORIGIN, logKey);
        keep(base, new RealDisk(), first);

        CutDisk counting = new CutDisk(Long.MAX_VALUE, 0);
        keep(copy(base, "count"), counting, second);
        long writes = counting.done();
        assertThat(writes).isGreaterThan(20);

        for (long cut = 0; cut < writes + MORE; cut++) {
            Path archive = copy(base, "cut" + cut);
            boolean stopped = false;
            try {
                keep(archive, new CutDisk(cut, cut * 31 + 5), second);
            } catch (IOException e) {
                stopped = true;
            }
            String at = "cut at write " + cut + " of " + writes;
            if (!stopped) {
                // Names are random, and with them how many folders must be synced.
                assertThat(cut).as(at).isGreaterThan(writes - MORE);
                break;
            }
            assertThat(verified(archive, at)).as(at).isGreaterThanOrEqualTo(5);
            assertThat(contents(archive)).as(at).containsAll(bytes(first));
            keep(archive, new RealDisk(), second);
            assertThat(verified(archive, at)).as(at).isEqualTo(12);
            assertThat(contents(archive))
                    .as(at)
                    .containsAll(bytes(first))
                    .containsAll(bytes(second))
                    .hasSize(12);
        }
    }

    private LocalStorage on(Path archive, Disk disk) {
        return new LocalStorage(archive, disk);
    }

    private KeepingRun.Done keep(Path archive, Disk disk, Path folder)
            throws IOException, LogFormatException {
        Storage storage = on(archive, disk);
        Contribution by =
                new Contribution(
                        List.of(identity.recipient()),
                        "p-test",
                        person,
                        Optional.of(new Contribution.GroupSecret(new byte[32])),
                        CLOCK,
                        generator());
        return new KeepingRun(
                        storage,
                        Journal.open(storage),
                        by,
                        logKey,
                        Optional.of(List.<AgeIdentity>of(identity)),
                        KeepingRun.What.of(EntryType.ITEM_KEPT))
                .keep(SourceWalk.over(List.of(folder), archive).files(), Progress.silent());
    }

    private long verified(Path archive, String at) throws IOException, LogFormatException {
        Storage storage = on(archive, new RealDisk());
        Journal journal = Journal.open(storage);
        assertThat(journal.signedBy(VerifierKey.ed25519(ORIGIN, logKey.publicKey()))).isTrue();
        Checking checking = new Checking(storage, journal, e -> false);
        checking.run(Progress.silent());
        assertThat(checking.findings()).as(at).isEmpty();
        return journal.checkpoint().size();
    }

    private List<String> contents(Path archive) throws IOException, LogFormatException {
        Storage storage = on(archive, new RealDisk());
        Journal journal = Journal.open(storage);
        Pages pages = Pages.in(storage, journal.checkpoint().size());
        ItemReader reader = new ItemReader(storage, List.of(identity));
        List<String> all = new java.util.ArrayList<>();
        for (long i = 0; i < journal.checkpoint().size(); i++) {
            Entry entry = Entry.decode(journal.entry(i));
            Card card = pages.card(i, List.of(identity)).orElseThrow();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(reader.copy(entry.slice().orElseThrow(), card, out)).isTrue();
            all.add(java.util.HexFormat.of().formatHex(out.toByteArray()));
        }
        return all;
    }

    private List<String> bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<String> all = new java.util.ArrayList<>();
            for (Path each : files.toList()) {
                all.add(java.util.HexFormat.of().formatHex(Files.readAllBytes(each)));
            }
            return all;
        }
    }

    /// Small files and, as the last two, some that are objects of their own.
    private Path files(String name, int count, long seed) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        SplittableRandom content = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[i < count - 2 ? 100 + i : 70_000 + i];
            content.nextBytes(bytes);
            Files.write(folder.resolve("file" + i), bytes);
        }
        return folder;
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = temp.resolve(name);
        try (var files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Path there = to.resolve(from.relativize(each).toString());
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
