package org.govah.keep.internal.store.s3;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.internal.store.Draft;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.internal.store.s3.S3Bucket.Found;
import org.govah.keep.internal.store.s3.S3Client.Answer;

/// An archive in a bucket. What is written once is put only where nothing of that name is; a
/// replacement only over the version last seen here, so that of two writers one fails.
///
/// A store that answered has made it durable, so a flush only makes sure that the lock is held.
public final class S3Storage implements Storage {
    /// The longest object of which a part is overwritten with zeros: it is put again whole. Packs
    /// are a quarter of it.
    private static final long ZEROED = 16L << 20;

    private static final int BUFFER = 1 << 16;
    private static final int PROBE = 8;

    /// Written once and many: what was last seen of them is not remembered.
    private static final List<String> MANY = List.of("objects/", "envelopes/", "log/tile/");

    private final S3Bucket bucket;
    private final Path spool;
    private final RandomGenerator random;
    private final S3Lock lock;
    private final S3Upload upload;
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    S3Storage(
            S3Settings settings, Path place, Clock clock, Sleeper sleeper, RandomGenerator random) {
        this.bucket = new S3Bucket(new S3Client(settings, clock, sleeper, random), settings);
        this.spool = place.resolve(LocalStorage.DRAFTS);
        this.random = random;
        this.lock = new S3Lock(bucket, place, clock, random);
        this.upload = new S3Upload(bucket, lock);
    }

    /// Makes sure that nothing lies there yet, and that the store keeps the two promises an archive
    /// rests on: nothing is put over what exists, nothing over another version than was seen.
    ///
    /// @throws ArchiveException if something lies there
    /// @throws IOException if the store cannot be reached or does not keep them
    void prove() throws ArchiveException, IOException {
        if (!list("").stream().allMatch(S3Lock.PATH::equals)) {
            throw ArchiveException.wouldLose("keep.s3-taken", bucket.where());
        }
        byte[] id = new byte[PROBE];
        random.nextBytes(id);
        String probe = "probe-" + HexFormat.of().formatHex(id);
        bucket.put(probe, Body.of(new byte[] {1}), S3Bucket.IF_NEW);
        String tag = bucket.tag(probe);
        bucket.put(probe, Body.of(new byte[] {2}), S3Bucket.ifStill(tag));
        boolean kept =
                bucket.put(probe, Body.of(new byte[] {3}), S3Bucket.IF_NEW).isEmpty()
                        && bucket.put(probe, Body.of(new byte[] {4}), S3Bucket.ifStill(tag))
                                .isEmpty()
                        && bucket.get(probe).filter(f -> f.holds(new byte[] {2})).isPresent();
        bucket.delete(probe, "");
        if (!kept) {
            throw ArchiveException.wouldLose("keep.s3-no-conditions", bucket.where());
        }
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Optional<Found> found = bucket.get(path);
        if (MANY.stream().noneMatch(path::startsWith)) {
            seen.put(path, found.map(Found::tag).orElse(""));
        }
        return found.map(Found::bytes);
    }

    @Override
    public InputStream open(String path, long from) throws IOException {
        return new S3Stream(bucket, path, from);
    }

    @Override
    public OptionalLong length(String path) throws IOException {
        return bucket.length(path);
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        return bucket.paths(prefix);
    }

    @Override
    public void write(String path, byte[] bytes) throws IOException {
        lock.renew();
        if (bucket.put(path, Body.of(bytes), S3Bucket.IF_NEW).isEmpty()
                && bucket.get(path).filter(f -> f.holds(bytes)).isEmpty()) {
            throw bucket.exists(path);
        }
    }

    @Override
    public void overwrite(String path, byte[] bytes) throws IOException {
        lock.renew();
        if (bucket.put(path, Body.of(bytes), S3Bucket.IF_NEW).isPresent()) {
            return;
        }
        Optional<Found> there = bucket.get(path);
        if (there.isPresent() && there.get().holds(bytes)) {
            return;
        }
        // Whoever took a lock that had ended may have committed what lies there.
        lock.renewNow();
        put(path, bytes, there.map(Found::tag).orElse(""));
    }

    @Override
    public Draft draft() throws IOException {
        Files.createDirectories(spool);
        Path file = Files.createTempFile(spool, "draft", "");
        return new SpooledDraft(file, Files.newOutputStream(file));
    }

    @Override
    public void flush() throws IOException {
        lock.renew();
    }

    @Override
    public void replace(String path, byte[] bytes) throws IOException {
        lock.renew();
        String last = seen.get(path);
        put(path, bytes, last == null ? bucket.tag(path) : last);
    }

    /// Puts over the version of that tag, or where there is none where it is empty. Older versions
    /// that the bucket kept go: they may hold what was erased, or keys of somebody who left.
    private void put(String path, byte[] bytes, String tag) throws IOException {
        Map<String, String> condition = tag.isEmpty() ? S3Bucket.IF_NEW : S3Bucket.ifStill(tag);
        Optional<Answer> answer = bucket.put(path, Body.of(bytes), condition);
        if (answer.isEmpty()) {
            // An earlier try may have been carried out though its answer was lost.
            if (!read(path).filter(b -> Arrays.equals(b, bytes)).isPresent()) {
                throw bucket.changed(path);
            }
            return;
        }
        if (MANY.stream().noneMatch(path::startsWith)) {
            seen.put(path, answer.get().header("ETag"));
        }
        String version = answer.get().header("x-amz-version-id");
        if (!version.isEmpty() && !version.equals("null") && !path.startsWith("log/")) {
            bucket.delete(path, version);
        }
    }

    @Override
    public void zero(String path, long from, long length) throws IOException {
        OptionalLong whole = bucket.length(path);
        if (whole.isEmpty()) {
            throw new NoSuchFileException(path);
        }
        if (whole.getAsLong() > ZEROED) {
            throw new IOException("too long to be put again without a part of it: " + path);
        }
        lock.renew();
        Found found = bucket.get(path).orElseThrow(() -> new NoSuchFileException(path));
        byte[] bytes = found.bytes().clone();
        int begin = (int) Math.min(from, bytes.length);
        Arrays.fill(bytes, begin, (int) Math.min(bytes.length, begin + length), (byte) 0);
        put(path, bytes, found.tag());
    }

    @Override
    public void destroy(String path) throws IOException {
        lock.renew();
        bucket.delete(path, "");
        seen.remove(path);
    }

    @Override
    public AutoCloseable lock() throws IOException {
        AutoCloseable taken = lock.take();
        try {
            clearDrafts();
            return taken;
        } catch (IOException e) {
            release(taken, e);
            throw e;
        }
    }

    private static void release(AutoCloseable taken, IOException because) {
        try {
            taken.close();
        } catch (Exception e) {
            because.addSuppressed(e);
        }
    }

    /// Whatever is being written when nobody writes is of a run that was cut.
    private void clearDrafts() throws IOException {
        if (Files.isDirectory(spool)) {
            try (Stream<Path> drafts = Files.list(spool)) {
                for (Path each : drafts.toList()) {
                    Files.delete(each);
                }
            }
        }
        upload.clear();
    }

    private boolean same(String path, Path file) throws IOException {
        try (InputStream there = new BufferedInputStream(open(path, 0), BUFFER);
                InputStream here = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = here.readNBytes(buffer, 0, BUFFER);
                    n > 0;
                    n = here.readNBytes(buffer, 0, BUFFER)) {
                byte[] other = there.readNBytes(n);
                if (!Arrays.equals(other, 0, other.length, buffer, 0, n)) {
                    return false;
                }
            }
            return there.read() < 0;
        }
    }

    private final class SpooledDraft extends Draft {
        private final Path file;
        private final OutputStream out;

        SpooledDraft(Path file, OutputStream out) {
            this.file = file;
            this.out = out;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void name(String path) throws IOException {
            out.close();
            if (!upload.putNew(path, file) && !same(path, file)) {
                throw bucket.exists(path);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(file);
        }
    }
}
