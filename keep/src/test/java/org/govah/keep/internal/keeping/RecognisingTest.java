package org.govah.keep.internal.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govah.core.Progress;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeKeys;
import org.govah.core.age.X25519Identity;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.EntryType;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.sources.SourceFile;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What looks like a file that is in the archive already is left out only if it is that file.
final class RecognisingTest {
    private static final Instant CHANGED = Instant.parse("2026-01-08T20:00:00Z");

    private final SplittableRandom random = new SplittableRandom(9);
    private final Ed25519SecretKey logKey = Ed25519SecretKey.random(random);
    private final Ed25519SecretKey person = Ed25519SecretKey.random(random);
    private final X25519Identity identity = AgeKeys.generateX25519(random);

    @TempDir private Path temp = Path.of("");

    @BeforeEach
    void anEmptyArchive() throws Exception {
        Files.createDirectories(temp.resolve("archive"));
        Journal.create(storage(), "govah-test", logKey);
    }

    private Storage storage() {
        return new LocalStorage(temp.resolve("archive"), new RealDisk());
    }

    private SourceFile file(String folder, String content) throws Exception {
        Path file = Files.createDirectories(temp.resolve(folder)).resolve("record.txt");
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(CHANGED));
        long nanos = Recognising.nanos(CHANGED);
        return new SourceFile(file, "record.txt", content.length(), nanos, nanos);
    }

    private KeepingRun.Done keep(Instant now, SourceFile... files) throws Exception {
        Storage storage = storage();
        Contribution by =
                new Contribution(
                        List.of(identity.recipient()),
                        "p-test",
                        person,
                        Optional.of(new Contribution.GroupSecret(new byte[32])),
                        Clock.fixed(now, ZoneOffset.UTC),
                        random);
        return new KeepingRun(
                        storage,
                        Journal.open(storage),
                        by,
                        logKey,
                        Optional.of(List.<AgeIdentity>of(identity)),
                        KeepingRun.What.of(EntryType.ITEM_KEPT))
                .keep(List.of(files), Progress.silent());
    }

    @Test
    void anotherFileOfTheSameNameLengthAndTimesIsKept() throws Exception {
        keep(CHANGED.plusSeconds(60), file("one", "aaaa"));
        KeepingRun.Done done = keep(CHANGED.plusSeconds(60), file("two", "bbbb"));
        assertThat(done.added()).hasSize(1);
        assertThat(done.known()).isZero();
    }

    @Test
    void theSameFileFromAnotherPlaceIsKnown() throws Exception {
        keep(CHANGED.plusSeconds(60), file("one", "aaaa"));
        KeepingRun.Done done = keep(CHANGED.plusSeconds(60), file("two", "aaaa"));
        assertThat(done.added()).isEmpty();
        assertThat(done.known()).isEqualTo(1);
    }

    @Test
    void aFileThatChangedWithinTheTickInWhichItWasKeptIsKeptAgain() throws Exception {
        keep(CHANGED.plusNanos(1_000_000), file("one", "aaaa"));
        assertThat(keep(CHANGED.plusSeconds(60), file("one", "bbbb")).added()).hasSize(1);
    }

    @Test
    void anIndexThatSomebodyElseSealedIsNotBelieved() throws Exception {
        keep(CHANGED.plusSeconds(60), file("one", "aaaa"));
        byte[] own = storage().read("known.age").orElseThrow();
        byte[] plain = org.govah.core.age.AgeFile.openBytes(List.of(identity), own);
        plain[0] ^= 1;
        storage()
                .replace(
                        "known.age",
                        org.govah.core.age.AgeFile.sealBytes(
                                List.of(identity.recipient()), plain, random));
        KeepingRun.Done done = keep(CHANGED.plusSeconds(60), file("one", "bbbb"));
        assertThat(done.added()).hasSize(1);
    }

    @Test
    void aClockThatIsTenYearsWrongLosesNothing() throws Exception {
        keep(CHANGED.minusSeconds(315_576_000), file("one", "aaaa"));
        assertThat(keep(CHANGED.minusSeconds(315_576_000), file("one", "bbbb")).added()).hasSize(1);
        assertThat(keep(CHANGED.plusSeconds(315_576_000), file("one", "bbbb")).known())
                .isEqualTo(1);
    }
}
