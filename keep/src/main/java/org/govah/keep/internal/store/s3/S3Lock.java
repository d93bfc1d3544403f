package org.govah.keep.internal.store.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.keep.internal.store.Storage.LockedException;
import org.govah.keep.internal.store.s3.S3Bucket.Found;
import org.govah.keep.internal.store.s3.S3Client.Answer;

/// One writer at a time: an object that names the run that holds it, changed only by conditional
/// writes. It is free again when its holder says so, when its holder was a run from this very
/// folder that was cut, or when by the store's own clock it was not renewed for [#HELD].
final class S3Lock {
    /// The object, and the file beside the settings that remembers the runs from there.
    static final String PATH = "lock";

    /// Long enough for one part of an upload on the slowest link; after a crash a writer elsewhere
    /// waits as long.
    static final Duration HELD = Duration.ofHours(1);

    private static final String FREE = "free";
    private static final int RUN = 16;

    private final S3Bucket bucket;
    private final Path place;
    private final Clock clock;
    private final RandomGenerator random;
    private Optional<Held> held = Optional.empty();

    private record Held(FileChannel here, String run, String tag, Instant renewed) {}

    /// A lock not yet held.
    ///
    /// @param place the folder of the settings
    /// @param clock tells when to renew, nothing else
    S3Lock(S3Bucket bucket, Path place, Clock clock, RandomGenerator random) {
        this.bucket = bucket;
        this.place = place;
        this.clock = clock;
        this.random = random;
    }

    /// Takes it.
    ///
    /// @throws LockedException if somebody else writes
    synchronized AutoCloseable take() throws IOException {
        FileChannel here = here();
        try {
            List<String> earlier =
                    new String(Channels.newInputStream(here).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
            String run = fresh();
            // Added, not replaced: this run may be cut before it has the lock.
            here.write(ByteBuffer.wrap(utf8(run + "\n")), here.size());
            here.force(true);
            String tag = take(run, earlier).orElseThrow(() -> new LockedException(bucket.where()));
            here.truncate(0);
            here.write(ByteBuffer.wrap(utf8(run + "\n")), 0);
            here.force(true);
            held = Optional.of(new Held(here, run, tag, clock.instant()));
        } catch (IOException e) {
            here.close();
            throw e;
        }
        return this::release;
    }

    private FileChannel here() throws IOException {
        Files.createDirectories(place);
        FileChannel here =
                FileChannel.open(
                        place.resolve(PATH),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (here.tryLock() != null) {
                return here;
            }
        } catch (OverlappingFileLockException e) {
            here.close();
            throw new LockedException(place.toString());
        }
        here.close();
        throw new LockedException(place.toString());
    }

    private Optional<String> take(String run, List<String> earlier) throws IOException {
        Optional<Found> there = bucket.get(PATH);
        if (there.isEmpty()) {
            return put(run, S3Bucket.IF_NEW);
        }
        String holder = first(there.get().bytes());
        boolean free = holder.equals(FREE) || earlier.contains(holder) || ended(there.get());
        return free ? put(run, S3Bucket.ifStill(there.get().tag())) : Optional.empty();
    }

    private Optional<String> put(String holder, Map<String, String> condition) throws IOException {
        // A line of its own each time, so that no two versions have one tag.
        byte[] bytes = utf8(holder + "\n" + fresh() + "\n");
        Optional<Answer> answer = bucket.put(PATH, Body.of(bytes), condition);
        if (answer.isPresent()) {
            return Optional.of(answer.get().header("ETag"));
        }
        // An earlier try may have been carried out though its answer was lost.
        return bucket.get(PATH).filter(f -> f.holds(bytes)).map(Found::tag);
    }

    /// Both times are the store's: a wrong clock here breaks no lock.
    private static boolean ended(Found found) {
        try {
            return time(found.now()).isAfter(time(found.written()).plus(HELD));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Instant time(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    /// Lengthens a lock that is held and half over.
    ///
    /// @throws LockedException if somebody else took it
    synchronized void renew() throws IOException {
        if (held.isPresent()
                && Duration.between(held.get().renewed(), clock.instant())
                                .abs()
                                .compareTo(HELD.dividedBy(2))
                        > 0) {
            renewNow();
        }
    }

    /// Makes sure that a lock that is held is held still.
    ///
    /// @throws LockedException if somebody else took it
    synchronized void renewNow() throws IOException {
        if (held.isPresent()) {
            Held now = held.get();
            String tag =
                    put(now.run(), S3Bucket.ifStill(now.tag()))
                            .orElseThrow(() -> new LockedException(bucket.where()));
            held = Optional.of(new Held(now.here(), now.run(), tag, clock.instant()));
        }
    }

    private synchronized void release() throws IOException {
        if (held.isPresent()) {
            Held mine = held.get();
            held = Optional.empty();
            try (FileChannel _ = mine.here()) {
                put(FREE, S3Bucket.ifStill(mine.tag()));
            }
        }
    }

    private String fresh() {
        byte[] id = new byte[RUN];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private static String first(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
