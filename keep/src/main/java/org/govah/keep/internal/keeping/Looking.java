package org.govah.keep.internal.keeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.log.CardField;
import org.govah.keep.internal.sources.SourceFile;
import org.govah.keep.media.DeviceMetadata;
import org.govah.keep.media.DeviceMetadataReader;
import org.govah.keep.media.MediaSource;
import org.govah.keep.media.MediaType;
import org.govah.keep.media.Pdq;
import org.govah.keep.media.StillImage;

/// What can be seen in a picture or a recording without a person: what its device wrote about
/// itself, and a perceptual hash. Both are fields of the card, sealed apart from the item.
///
/// A file that cannot be looked at is kept all the same; it then has no such fields.
final class Looking {
    /// Pictures above this are kept without a perceptual hash.
    private static final long MOST_PICTURE = 64L << 20;

    private Looking() {}

    static List<CardField> at(SourceFile file, MediaType type) {
        if (!type.isImage() && !type.isVideo()) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            MediaSource source = MediaSource.of(channel);
            List<CardField> fields = device(source);
            if (type.isImage() && source.length() <= MOST_PICTURE) {
                byte[] bytes = new byte[(int) source.length()];
                int read = 0;
                while (read < bytes.length) {
                    int n = source.read(read, bytes, read, bytes.length - read);
                    if (n <= 0) {
                        return fields;
                    }
                    read += n;
                }
                fields.addAll(picture(bytes));
            }
            return fields;
        } catch (IOException e) {
            return List.of();
        }
    }

    static List<CardField> at(byte[] plain, MediaType type) {
        if (!type.isImage() && !type.isVideo()) {
            return List.of();
        }
        try {
            List<CardField> fields = device(MediaSource.of(plain));
            if (type.isImage()) {
                fields.addAll(picture(plain));
            }
            return fields;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<CardField> device(MediaSource source) throws IOException {
        DeviceMetadata found = new DeviceMetadataReader().read(source);
        List<CardField> fields = new ArrayList<>();
        if (!found.fields().isEmpty()) {
            fields.add(CardField.of(CardNames.DEVICE_METADATA, found.bytes()));
        }
        return fields;
    }

    private static List<CardField> picture(byte[] bytes) {
        return switch (StillImage.read(bytes)) {
            case StillImage.Reading.Decoded decoded -> {
                Pdq.Result hash = Pdq.hash(decoded.image());
                yield hash.good()
                        ? List.of(CardSigning.text(CardNames.PERCEPTUAL_HASH, hash.hash().hex()))
                        : List.of();
            }
            case StillImage.Reading.Refused _ -> List.of();
        };
    }
}
