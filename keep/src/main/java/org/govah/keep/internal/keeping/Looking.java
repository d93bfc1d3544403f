package org.govah.keep.internal.keeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govah.core.log.CardField;
import org.govah.keep.internal.media.TimedPicture;
import org.govah.keep.internal.sources.SourceFile;
import org.govah.keep.media.DeviceMetadata;
import org.govah.keep.media.DeviceMetadataReader;
import org.govah.keep.media.Luma;
import org.govah.keep.media.MediaSource;
import org.govah.keep.media.MediaType;
import org.govah.keep.media.Pdq;
import org.govah.keep.media.PdqHash;
import org.govah.keep.media.StillImage;
import org.govah.keep.media.VideoFrames;

/// What can be seen in a file without a person: what its device wrote about itself, perceptual
/// hashes of a picture and, where asked, of a video's frames. All are fields of the card, sealed
/// apart from the item.
///
/// A file that cannot be looked at is kept all the same; the card then says what was not read.
final class Looking {
    private static final Set<MediaType> OTHERS_WITH_DEVICE_DATA =
            Set.of(MediaType.JSON, MediaType.CSV, MediaType.ZIP);

    private final Optional<VideoFrames> frames;

    /// @param frames decodes videos, where that was asked for
    Looking(Optional<VideoFrames> frames) {
        this.frames = frames;
    }

    /// The fields for a file that may be large.
    List<CardField> at(SourceFile file, MediaType type) {
        if (!isLookedAt(type)) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            return at(MediaSource.of(channel), file, type);
        } catch (IOException e) {
            return List.of();
        }
    }

    /// The fields for a file whose bytes are at hand.
    List<CardField> at(byte[] plain, SourceFile file, MediaType type) {
        if (!isLookedAt(type)) {
            return List.of();
        }
        try {
            return at(MediaSource.of(plain), file, type);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isLookedAt(MediaType type) {
        return type.isImage()
                || type.isVideo()
                || type.isAudio()
                || OTHERS_WITH_DEVICE_DATA.contains(type);
    }

    private List<CardField> at(MediaSource source, SourceFile file, MediaType type)
            throws IOException {
        Set<Unread> unread = EnumSet.noneOf(Unread.class);
        List<CardField> fields = new ArrayList<>(device(source, type, unread));
        if (type.isImage()) {
            fields.addAll(picture(source, unread));
        }
        if (type.isVideo() && frames.isPresent()) {
            fields.addAll(video(frames.get(), file, unread));
        }
        if (!unread.isEmpty()) {
            String codes = unread.stream().map(Unread::code).collect(Collectors.joining(" "));
            fields.add(CardSigning.text(CardNames.UNREAD, codes));
        }
        return fields;
    }

    private static List<CardField> device(MediaSource source, MediaType type, Set<Unread> unread)
            throws IOException {
        DeviceMetadata found = new DeviceMetadataReader().read(source, type);
        if (!found.warnings().isEmpty()) {
            unread.add(Unread.METADATA);
        }
        return found.equals(DeviceMetadata.none())
                ? List.of()
                : List.of(CardField.of(CardNames.DEVICE_METADATA, found.bytes()));
    }

    private static List<CardField> picture(MediaSource source, Set<Unread> unread) {
        return switch (TimedPicture.read(source)) {
            case StillImage.Reading.Decoded decoded -> hashes(decoded.image());
            case StillImage.Reading.Refused refused -> {
                unread.add(
                        switch (refused.why()) {
                            case UNKNOWN_KIND -> Unread.PICTURE_KIND;
                            case TOO_LARGE -> Unread.PICTURE_LARGE;
                            case BROKEN -> Unread.PICTURE_BROKEN;
                        });
                yield List.of();
            }
        };
    }

    private static List<CardField> hashes(Luma image) {
        Pdq.Looks looks = Pdq.looks(image);
        if (!looks.good()) {
            return List.of();
        }
        List<String> hex = looks.hashes().stream().map(PdqHash::hex).toList();
        String turns = String.join(" ", hex.subList(1, hex.size()));
        return List.of(
                CardSigning.text(CardNames.PERCEPTUAL_HASH, hex.getFirst()),
                CardSigning.text(CardNames.PERCEPTUAL_TURNS, turns));
    }

    private static List<CardField> video(VideoFrames decoder, SourceFile file, Set<Unread> unread) {
        VideoFrames.Clip clip;
        try {
            clip = decoder.read(file.path());
        } catch (IOException _) {
            // The decoder could not be started: the rest of the card stands.
            clip = new VideoFrames.Clip(List.of(), false);
        }
        if (!clip.whole()) {
            unread.add(clip.frames().isEmpty() ? Unread.FRAMES : Unread.FRAMES_PART);
        }
        return clip.frames().isEmpty()
                ? List.of()
                : List.of(CardField.of(CardNames.FRAME_HASHES, clip.bytes()));
    }
}
