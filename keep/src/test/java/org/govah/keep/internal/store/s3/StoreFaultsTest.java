package org.govah.keep.internal.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.internal.store.Storage.LockedException;
import org.govah.keep.internal.store.StoreException;
import org.govah.keep.internal.store.s3.LittleStore.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a bucket's storage makes of a store that fails, refuses or breaks its promises.
final class StoreFaultsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2016-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2};

    private final List<Duration> waits = new ArrayList<>();

    @TempDir private Path temp = Path.of("");

    private LittleStore store;
    private S3Storage storage;

    StoreFaultsTest() throws IOException {
        store = new LittleStore();
        storage = at("here", 1);
    }

    @BeforeEach
    void aStorage() {
        storage = at("here", 1);
    }

    @AfterEach
    void closed() {
        store.close();
    }

    private S3Storage at(String folder, long seed) {
        return new S3Storage(
                new S3Settings(store.endpoint(), "eu", "archive", "", "KEY", "SECRET"),
                temp.resolve(folder),
                CLOCK,
                waits::add,
                new SplittableRandom(seed));
    }

    private static ArchiveException said(ThrowingCallable call) {
        return catchThrowableOfType(StoreException.class, call).said();
    }

    @Test
    void anErrorOfTheServerIsTriedAgainWithGrowingWaits() throws IOException {
        store.put("a", "x", LittleStore.NOW);
        store.next(
                new Fault.Says(503, "SlowDown"),
                new Fault.Says(500, "InternalError"),
                new Fault.Says(429, "TooManyRequests"));
        assertThat(storage.read("a")).hasValue(new byte[] {'x'});
        assertThat(waits).hasSize(3);
        assertThat(waits.get(2)).isGreaterThan(waits.get(0).plus(Duration.ofMillis(500)));
    }

    @Test
    void aServerThatStaysAwayIsGivenUpAfterFiveTries() {
        for (int i = 0; i < 9; i++) {
            store.next(new Fault.Says(503, "SlowDown"));
        }
        ArchiveException said = said(() -> storage.write("a", ONE));
        assertThat(said.words().key()).isEqualTo("keep.s3-unreachable");
        assertThat(said.kind()).isEqualTo(ArchiveException.Kind.UNREADABLE);
        assertThat(store.asked()).hasSize(S3Client.TRIES);
    }

    @Test
    void whereNobodyAnswersItIsSaid() {
        store.close();
        assertThat(said(() -> storage.read("a")).words().key()).isEqualTo("keep.s3-unreachable");
        assertThat(waits).hasSize(S3Client.TRIES - 1);
    }

    @Test
    void anAnswerThatBreaksOffIsAskedAgain() throws IOException {
        store.put("a", "0123456789", LittleStore.NOW);
        store.next(new Fault.BreaksOff(), new Fault.BreaksOff());
        assertThat(storage.read("a")).hasValue("0123456789".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsRefusedIsSaidAndNotTriedAgain() {
        for (List<String> each :
                List.of(
                        List.of("403", "InvalidAccessKeyId", "keep.s3-refused"),
                        List.of("403", "SignatureDoesNotMatch", "keep.s3-refused"),
                        List.of("403", "RequestTimeTooSkewed", "keep.s3-clock"),
                        List.of("401", "", "keep.s3-refused"),
                        List.of("404", "NoSuchBucket", "keep.s3-no-bucket"),
                        List.of("301", "PermanentRedirect", "keep.s3-redirect"),
                        List.of("501", "NotImplemented", "keep.s3-answer"))) {
            store.next(new Fault.Says(Integer.parseInt(each.get(0)), each.get(1)));
            ArchiveException said = said(() -> storage.write("a", ONE));
            assertThat(said.words().key()).as(each.get(1)).isEqualTo(each.get(2));
            assertThat(said.kind()).isEqualTo(ArchiveException.Kind.UNREADABLE);
        }
        assertThat(waits).isEmpty();
    }

    @Test
    void aWriteWhoseAnswerWasLostIsNotTakenForSomebodyElses() throws IOException {
        store.next(new Fault.DoneBut(500));
        storage.write("objects/a", ONE);
        store.next(new Fault.None(), new Fault.DoneBut(500));
        storage.replace("log/checkpoint", ONE);
        storage.replace("log/checkpoint", TWO);
        assertThat(storage.read("log/checkpoint")).hasValue(TWO);
        assertThat(storage.read("objects/a")).hasValue(ONE);
    }

    @Test
    void aCheckpointThatSomebodyElseChangedIsNotReplaced() throws IOException {
        storage.replace("log/checkpoint", ONE);
        storage.read("log/checkpoint");
        store.put("log/checkpoint", "theirs", LittleStore.NOW);
        ArchiveException said = said(() -> storage.replace("log/checkpoint", TWO));
        assertThat(said.words().key()).isEqualTo("keep.s3-other-writer");
        assertThat(said.kind()).isEqualTo(ArchiveException.Kind.WOULD_LOSE);
        assertThat(storage.read("log/checkpoint"))
                .hasValue("theirs".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aStoreThatIgnoresConditionsIsNotTrusted() throws Exception {
        storage.prove();
        store.ignoresConditions();
        assertThatThrownBy(storage::prove)
                .isInstanceOfSatisfying(
                        ArchiveException.class,
                        e -> assertThat(e.words().key()).isEqualTo("keep.s3-no-conditions"));
    }

    @Test
    void aPrefixThatHoldsSomethingIsNotTaken() {
        store.put("something", "x", LittleStore.NOW);
        assertThatThrownBy(storage::prove)
                .isInstanceOfSatisfying(
                        ArchiveException.class,
                        e -> assertThat(e.words().key()).isEqualTo("keep.s3-taken"));
    }

    @Test
    void aRunThatWasCutBlocksAnotherMachineForAnHourAndItsOwnNotAtAll() throws Exception {
        storage.lock();
        // The process ends here without giving the lock back; its file lock goes with it.
        Path cut = Files.createDirectories(temp.resolve("after"));
        Files.copy(temp.resolve("here/lock"), cut.resolve("lock"));
        S3Storage elsewhere = at("elsewhere", 2);
        assertThatThrownBy(elsewhere::lock).isInstanceOf(LockedException.class);
        at("after", 3).lock().close();
        elsewhere.lock().close();
    }

    @Test
    void howOldALockIsTheStoresClockDecides() throws Exception {
        store.put("lock", "somebody\n", LittleStore.ago(Duration.ofMinutes(55)));
        assertThatThrownBy(storage::lock).isInstanceOf(LockedException.class);
        store.put("lock", "somebody\n", LittleStore.ago(Duration.ofMinutes(61)));
        storage.lock().close();
    }

    @Test
    void whoLostTheLockWritesNothingOverWhatLiesThere() throws Exception {
        storage.write("log/tile/0/000.p/1", ONE);
        try (AutoCloseable _ = storage.lock()) {
            store.put("lock", "somebody\n", LittleStore.NOW);
            assertThatThrownBy(() -> storage.overwrite("log/tile/0/000.p/1", TWO))
                    .isInstanceOf(LockedException.class);
        }
        assertThat(storage.read("log/tile/0/000.p/1")).hasValue(ONE);
    }
}
