package org.govah.keep.internal.keeping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;

/// What could not be looked at in a file that was kept all the same: a code on its card, words in
/// the report.
public enum Unread {
    /// There is no decoder here for this kind of picture.
    PICTURE_KIND("picture-kind"),
    /// The picture, or the size that its header announces, is above the limits.
    PICTURE_LARGE("picture-large"),
    /// The decoder gave the picture up.
    PICTURE_BROKEN("picture-broken"),
    /// Device data were read in part, or not: broken, or above the limits.
    METADATA("metadata"),
    /// ffmpeg found no frame in the video.
    FRAMES("frames"),
    /// ffmpeg did not come to the video's end.
    FRAMES_PART("frames-part");

    private final String code;

    Unread(String code) {
        this.code = code;
    }

    /// As it stands on the card.
    String code() {
        return code;
    }

    /// What to say.
    public Message words() {
        return Message.of(
                switch (this) {
                    case PICTURE_KIND -> "keep.unread-picture-kind";
                    case PICTURE_LARGE -> "keep.unread-picture-large";
                    case PICTURE_BROKEN -> "keep.unread-picture-broken";
                    case METADATA -> "keep.unread-metadata";
                    case FRAMES -> "keep.unread-frames";
                    case FRAMES_PART -> "keep.unread-frames-part";
                });
    }

    /// What a card's field says; codes of a newer program are left out.
    public static List<Unread> parse(String field) {
        return Arrays.stream(field.split(" ", -1)).flatMap(c -> of(c).stream()).toList();
    }

    private static Optional<Unread> of(String code) {
        return Arrays.stream(values()).filter(u -> u.code.equals(code)).findFirst();
    }
}
