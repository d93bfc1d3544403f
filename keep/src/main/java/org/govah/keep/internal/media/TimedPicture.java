package org.govah.keep.internal.media;

import java.time.Duration;
import org.govah.keep.media.MediaSource;
import org.govah.keep.media.StillImage;

/// Decodes a picture with a time limit: a file can ask for the same picture to be drawn thousands
/// of times over.
public final class TimedPicture {
    /// The largest phone pictures take some three seconds of an old laptop.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private TimedPicture() {}

    /// The picture, or why there is none.
    public static StillImage.Reading read(MediaSource source) {
        return TimeLimit.within(
                LIMIT,
                "media-picture",
                () -> StillImage.read(source),
                _ -> new StillImage.Reading.Refused(StillImage.Refusal.BROKEN));
    }
}
