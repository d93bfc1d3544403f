package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Around;
import org.govah.keep.internal.store.Draft;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.internal.store.s3.StorageOpening;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every storage promises: a folder, and a bucket of a real S3 server.
@ExtendWith(BucketServer.Given.class)
final class StorageContractTest {
    private static final String OBJECT = "objects/ab/abcdef";

    enum Where {
        FOLDER,
        BUCKET
    }

    @TempDir private Path temp = Path.of("");

    /// One place, reached as by one process.
    private record Place(Path folder) {
        Storage opened() throws ArchiveException {
            return StorageOpening.open(
                    folder,
                    "format",
                    new Around(Clock.systemUTC(), new java.security.SecureRandom()));
        }

        /// The same place as another machine reaches it; a folder is on one machine.
        Storage openedElsewhere(Path temp) throws IOException, ArchiveException {
            Path conf = folder.resolve(StorageOpening.SETTINGS);
            if (!Files.exists(conf)) {
                return opened();
            }
            Path other = Files.createTempDirectory(temp, "elsewhere");
            Files.copy(conf, other.resolve(StorageOpening.SETTINGS));
            return new Place(other).opened();
        }
    }

    private Place place(Where where, BucketServer server) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("place"));
        if (where == Where.BUCKET) {
            Files.copy(
                    server.settings(temp, server.freshPrefix()),
                    folder.resolve(StorageOpening.SETTINGS));
        }
        return new Place(folder);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] all(Storage storage, String path, long from) throws IOException {
        try (InputStream in = storage.open(path, from)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void whatIsWrittenIsReadWholeOrFromAnyByte(Where where, BucketServer server) throws Exception {
        Place place = place(where, server);
        byte[] bytes = random(1_000_000, 1);
        Storage storage = place.opened();
        storage.write(OBJECT, bytes);
        storage.write("objects/00/empty", new byte[0]);
        storage.flush();
        Storage again = place.openedElsewhere(temp);
        assertThat(again.read(OBJECT)).hasValue(bytes);
        assertThat(again.length(OBJECT)).hasValue(1_000_000);
        for (int from : List.of(0, 1, 65_535, 65_536, 65_537, 999_999, 1_000_000)) {
            assertThat(all(again, OBJECT, from))
                    .as("from %d", from)
                    .isEqualTo(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
        }
        assertThat(again.read("objects/00/empty")).hasValue(new byte[0]);
        assertThat(again.length("objects/00/empty")).hasValue(0);
        assertThat(all(again, "objects/00/empty", 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void whatIsNotThereIsSaidSo(Where where, BucketServer server) throws Exception {
        Storage storage = place(where, server).opened();
        assertThat(storage.read(OBJECT)).isEmpty();
        assertThat(storage.length(OBJECT)).isEmpty();
        assertThat(storage.list("objects/")).isEmpty();
        assertThatThrownBy(() -> all(storage, OBJECT, 0)).isInstanceOf(NoSuchFileException.class);
        storage.destroy(OBJECT);
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void oneNameNeverGetsOtherBytes(Where where, BucketServer server) throws Exception {
        Storage storage = place(where, server).opened();
        storage.write(OBJECT, utf8("first"));
        storage.write(OBJECT, utf8("first"));
        assertThatThrownBy(() -> storage.write(OBJECT, utf8("other")))
                .isInstanceOf(IOException.class);
        try (Draft draft = storage.draft()) {
            draft.write(utf8("other"), 0, 5);
            assertThatThrownBy(() -> draft.name(OBJECT)).isInstanceOf(IOException.class);
        }
        try (Draft draft = storage.draft()) {
            draft.write(utf8("first"), 0, 5);
            draft.name(OBJECT);
        }
        assertThat(storage.read(OBJECT)).hasValue(utf8("first"));
        assertThat(storage.list("objects/")).containsExactly(OBJECT);
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void whatACutRunLeftIsWrittenOver(Where where, BucketServer server) throws Exception {
        Place place = place(where, server);
        place.opened().overwrite("log/tile/0/000.p/3", utf8("of a run that was cut"));
        Storage storage = place.opened();
        storage.overwrite("log/tile/0/000.p/3", utf8("ours"));
        storage.overwrite("log/tile/0/000.p/3", utf8("ours"));
        storage.flush();
        assertThat(storage.read("log/tile/0/000.p/3")).hasValue(utf8("ours"));
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void aDraftHasNoNameUntilItIsGivenOne(Where where, BucketServer server) throws Exception {
        Storage storage = place(where, server).opened();
        try (Draft draft = storage.draft()) {
            draft.write(utf8("thrown away"), 0, 11);
        }
        try (Draft draft = storage.draft()) {
            draft.write(utf8("ke"), 0, 2);
            draft.write('p');
            draft.write(utf8("t"), 0, 1);
            assertThat(storage.list("objects/")).isEmpty();
            draft.name(OBJECT);
        }
        storage.flush();
        assertThat(storage.list("objects/")).containsExactly(OBJECT);
        assertThat(storage.read(OBJECT)).hasValue(utf8("kept"));
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void theCheckpointIsReplacedInOneStep(Where where, BucketServer server) throws Exception {
        Place place = place(where, server);
        Storage storage = place.opened();
        storage.replace("log/checkpoint", utf8("one"));
        storage.replace("log/checkpoint", utf8("two"));
        Storage later = place.openedElsewhere(temp);
        assertThat(later.read("log/checkpoint")).hasValue(utf8("two"));
        later.replace("log/checkpoint", utf8("three"));
        assertThat(storage.read("log/checkpoint")).hasValue(utf8("three"));
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void listingIsCompleteAndSortedBeyondAThousand(Where where, BucketServer server)
            throws Exception {
        Storage storage = place(where, server).opened();
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < 1_003; i++) {
            String name = "envelopes/pages/" + String.format("%012d", i * 7919L % 100_003) + "-x";
            storage.write(name, utf8("x"));
            names.add(name);
        }
        storage.write("envelopes/zz", utf8("x"));
        assertThat(storage.list("envelopes/pages/")).containsExactlyElementsOf(names);
        assertThat(storage.list("envelopes/")).hasSize(1_004);
        String first = names.first();
        assertThat(storage.list(first.substring(0, first.length() - 2))).containsExactly(first);
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void partOfAFileIsZeroedAndAWholeOneDestroyed(Where where, BucketServer server)
            throws Exception {
        Storage storage = place(where, server).opened();
        storage.write(OBJECT, utf8("0123456789"));
        storage.flush();
        storage.zero(OBJECT, 2, 3);
        storage.zero(OBJECT, 2, 3);
        assertThat(storage.read(OBJECT)).hasValue(utf8("01\0\0\0" + "56789"));
        storage.destroy(OBJECT);
        storage.destroy(OBJECT);
        assertThat(storage.read(OBJECT)).isEmpty();
        storage.write(OBJECT, utf8("again"));
        assertThat(storage.read(OBJECT)).hasValue(utf8("again"));
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void ofTwoWritersTheSecondIsRefusedUntilTheFirstIsDone(Where where, BucketServer server)
            throws Exception {
        Place place = place(where, server);
        Storage other = place.openedElsewhere(temp);
        try (AutoCloseable _ = place.opened().lock()) {
            assertThatThrownBy(other::lock).isInstanceOf(Storage.LockedException.class);
            assertThatThrownBy(() -> place.opened().lock())
                    .isInstanceOf(Storage.LockedException.class);
        }
        try (AutoCloseable _ = other.lock()) {
            assertThatThrownBy(() -> place.opened().lock())
                    .isInstanceOf(Storage.LockedException.class);
        }
        place.opened().lock().close();
    }

    /// In a bucket, five parts. That memory does not grow with it: `BucketArchiveTest`.
    @ParameterizedTest
    @EnumSource(Where.class)
    void aLargeObjectComesBackByteForByte(Where where, BucketServer server) throws Exception {
        Storage storage = place(where, server).opened();
        byte[] piece = random(1 << 20, 5);
        try (Draft draft = storage.draft()) {
            for (int i = 0; i < 70; i++) {
                piece[0] = (byte) i;
                draft.write(piece, 0, piece.length);
            }
            draft.name(OBJECT);
        }
        storage.flush();
        assertThat(storage.length(OBJECT)).hasValue(70L << 20);
        try (InputStream in = storage.open(OBJECT, 0)) {
            for (int i = 0; i < 70; i++) {
                piece[0] = (byte) i;
                assertThat(in.readNBytes(1 << 20)).as("MiB %d", i).isEqualTo(piece);
            }
            assertThat(in.read()).isEqualTo(-1);
        }
        try (Draft draft = storage.draft()) {
            draft.write(piece, 0, piece.length);
            assertThatThrownBy(() -> draft.name(OBJECT)).isInstanceOf(IOException.class);
        }
    }
}
