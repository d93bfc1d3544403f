package org.govah.keep.media;

import java.io.IOException;
import java.time.Duration;
import org.govah.keep.internal.media.GuardedReading;

/// Reads what a file says of device, place and time: EXIF, GPS, XMP and the like of pictures,
/// videos and sound, C2PA manifests of JPEG files, and Tella's JSON files. Whatever the bytes are,
/// it comes back with what could be read and warnings for the rest.
///
/// Bounded: at most 64 MiB read (skipping is free), 4 MiB unpacked from PNG text,
/// [DeviceMetadata]'s limits on fields, and a time limit after which what is not there is given up.
public final class DeviceMetadataReader {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Duration limit;

    /// With ten seconds a file.
    public DeviceMetadataReader() {
        this(TEN_SECONDS);
    }

    /// With a time limit a file.
    public DeviceMetadataReader(Duration limit) {
        this.limit = limit;
    }

    /// What a file says.
    ///
    /// @throws IOException if the source itself cannot be read
    public DeviceMetadata read(MediaSource source) throws IOException {
        return GuardedReading.read(source, limit);
    }

    /// The same of a file whose type was told before ([MediaType#of]).
    ///
    /// @throws IOException if the source itself cannot be read
    public DeviceMetadata read(MediaSource source, MediaType type) throws IOException {
        return GuardedReading.read(source, type, limit);
    }
}
