package org.govah.keep.internal.media;

import com.drew.imaging.ImageProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.govah.keep.media.C2pa;
import org.govah.keep.media.C2paManifest;
import org.govah.keep.media.DeviceMetadata;
import org.govah.keep.media.MediaSource;
import org.govah.keep.media.MediaType;

/// Runs the readers on a thread of their own, within limits of bytes, stack and time.
public final class GuardedReading {
    /// Metadata of a 300 GB video lie in a few MiB; whole pictures are smaller than this.
    private static final int MOST_BYTES = 64 << 20;

    /// Pictures that are held whole: PNG, and JPEG to check its manifests. Phones write up to 30
    /// MiB.
    private static final int MOST_HELD = 32 << 20;

    /// Kinds whose metadata no reader here knows; that is nothing to be said of a file.
    private static final Set<MediaType> NO_READER =
            Set.of(MediaType.MATROSKA, MediaType.WEBM, MediaType.FLAC, MediaType.AMR);

    private GuardedReading() {}

    /// What a file says, as far as it can be read within the limits.
    ///
    /// @throws IOException if the source itself cannot be read
    public static DeviceMetadata read(MediaSource source, Duration limit) throws IOException {
        return read(source, MediaType.of(head(source, MediaType.HEAD)), limit);
    }

    /// The same where the type is known already.
    ///
    /// @throws IOException if the source itself cannot be read
    public static DeviceMetadata read(MediaSource source, MediaType type, Duration limit)
            throws IOException {
        if (type == MediaType.JSON && source.length() <= TellaTable.MOST_BYTES) {
            return TellaFields.read(head(source, TellaTable.MOST_BYTES))
                    .orElse(DeviceMetadata.none());
        }
        if (TellaTable.isTella(head(source, MediaType.HEAD))) {
            return TellaTable.read(head(source, TellaTable.MOST_BYTES))
                    .orElse(DeviceMetadata.none());
        }
        if (type == MediaType.ZIP) {
            return TellaZip.read(source);
        }
        boolean media = type.isImage() || type.isVideo() || type.isAudio();
        if (!media || NO_READER.contains(type)) {
            return DeviceMetadata.none();
        }
        return TimeLimit.within(
                limit, "media-metadata", () -> fields(source, type), GuardedReading::gaveUp);
    }

    private static DeviceMetadata gaveUp(String why) {
        FieldSink sink = new FieldSink();
        sink.warn(why);
        return sink.metadata();
    }

    private static DeviceMetadata fields(MediaSource source, MediaType type) throws IOException {
        FieldSink sink = new FieldSink();
        try {
            if (type == MediaType.PNG && source.length() > MOST_HELD) {
                sink.warn("a PNG file above the limit");
            } else if (type == MediaType.PNG) {
                byte[] safe = PngGuard.safe(head(source, MOST_HELD));
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
        if (type == MediaType.JPEG && source.length() <= MOST_HELD) {
            c2pa(C2pa.read(head(source, MOST_HELD)), sink);
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
