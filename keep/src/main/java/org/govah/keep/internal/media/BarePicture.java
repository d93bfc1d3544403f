package org.govah.keep.internal.media;

import java.util.Arrays;
import java.util.Optional;
import org.govah.keep.media.MediaType;

/// Which strip fits a picture.
public final class BarePicture {
    private BarePicture() {}

    /// The picture without metadata, where there is a way to take them off.
    public static Optional<byte[]> of(byte[] file) {
        byte[] head = Arrays.copyOf(file, Math.min(file.length, MediaType.HEAD));
        MediaType type = MediaType.of(head);
        if (type == MediaType.JPEG) {
            return JpegStrip.bare(file);
        }
        return type == MediaType.PNG ? PngStrip.bare(file) : Optional.empty();
    }
}
