package org.govah.keep.internal.media;

import com.drew.imaging.ImageProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.govah.keep.media.C2pa;
import org.govah.keep.media.C2paManifest;
import org.govah.keep.media.DeviceMetadata;
import org.govah.keep.media.MediaSource;
import org.govah.keep.media.MediaType;

/// Runs the readers on a thread of their own, within limits of bytes, stack and time.
public final class GuardedReading {
    /// Metadata of a 300 GB video lie in a few MiB; whole pictures are smaller than this.
    private static final int MOST_BYTES = 64 << 20;

    private static final long STACK = 4 << 20;

    private GuardedReading() {}

    /// What a file says, as far as it can be read within the limits.
    ///
    /// @throws IOException if the source itself cannot be read
    public static DeviceMetadata read(MediaSource source, Duration limit) throws IOException {
        MediaType type = MediaType.of(head(source, MediaType.HEAD));
        if (type == MediaType.JSON) {
            return TellaFields.read(head(source, MOST_BYTES)).orElse(DeviceMetadata.none());
        }
        if (!type.isImage() && !type.isVideo() && !type.isAudio()) {
            return DeviceMetadata.none();
        }
        FutureTask<DeviceMetadata> task = new FutureTask<>(() -> fields(source, type));
        Thread thread = new Thread(null, task, "media-metadata", STACK);
        thread.setDaemon(true);
        thread.start();
        return await(task, limit);
    }

    private static DeviceMetadata await(FutureTask<DeviceMetadata> task, Duration limit) {
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            return gaveUp("out of time");
        } catch (ExecutionException _) {
            return gaveUp("the reader gave up");
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return gaveUp("interrupted");
        }
    }

    private static DeviceMetadata gaveUp(String why) {
        FieldSink sink = new FieldSink();
        sink.warn(why);
        return sink.metadata();
    }

    private static DeviceMetadata fields(MediaSource source, MediaType type) throws IOException {
        FieldSink sink = new FieldSink();
        try {
            if (type == MediaType.PNG) {
                byte[] safe = PngGuard.safe(head(source, MOST_BYTES));
                ExifFields.read(new ByteArrayInputStream(safe), safe.length, sink);
            } else {
                ExifFields.read(new BudgetStream(source, MOST_BYTES), source.length(), sink);
            }
        } catch (ImageProcessingException
                | IOException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError e) {
            sink.warn("metadata broken off: " + e.getClass().getSimpleName());
        }
        if (type == MediaType.JPEG && source.length() <= MOST_BYTES) {
            c2pa(C2pa.read(head(source, MOST_BYTES)), sink);
        }
        return sink.metadata();
    }

    private static void c2pa(List<C2paManifest> manifests, FieldSink sink) {
        for (int i = 0; i < manifests.size(); i++) {
            C2paManifest manifest = manifests.get(i);
            String from = i == manifests.size() - 1 ? "c2pa/active/" : "c2pa/earlier/" + i + "/";
            sink.put(from + "label", manifest.label());
            sink.put(from + "generator", manifest.generator());
            sink.put(from + "assertions", String.join(" ", manifest.assertions()));
            sink.put(from + "algorithm", manifest.algorithm());
            sink.put(from + "signer", manifest.signer());
            sink.put(from + "links", manifest.links().name());
            sink.put(from + "signature", manifest.signature().name());
            sink.put(from + "binding", manifest.binding().name());
        }
    }

    private static byte[] head(MediaSource source, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, source.length())];
        int at = 0;
        while (at < bytes.length) {
            int n = source.read(at, bytes, at, bytes.length - at);
            if (n < 0) {
                return java.util.Arrays.copyOf(bytes, at);
            }
            at += n;
        }
        return bytes;
    }
}
