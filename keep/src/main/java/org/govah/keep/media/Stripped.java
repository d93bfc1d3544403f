package org.govah.keep.media;

import java.util.Optional;
import org.govah.keep.internal.media.BarePicture;

/// A picture without its metadata, for a working copy that may be shown to others: the pixels stay
/// what they were, bit for bit.
///
/// What stays and may still tell of the device: the pixels (faces, places, the noise of a sensor),
/// the size, and in JPEG files the tables of the encoder. A turn that was stated in EXIF only is
/// lost with it, and so is a colour profile.
public final class Stripped {
    private Stripped() {}

    /// The picture without metadata.
    ///
    /// @param file the whole file
    /// @return empty where it is no JPEG or PNG file, or not one from its beginning to its end
    public static Optional<byte[]> of(byte[] file) {
        return BarePicture.of(file);
    }
}
