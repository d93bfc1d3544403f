package org.govah.keep.internal.media;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govah.keep.media.DeviceMetadata;
import org.govah.keep.media.MediaSource;
import org.govah.keep.media.MediaType;

/// A ZIP file of a Tella export: media and, beside each, the metadata that the app wrote. Only the
/// metadata are unpacked, within limits; a ZIP file in the ZIP file is not opened.
final class TellaZip {
    /// Unpacked of all entries together; one that is too large or broken counts as the most that
    /// was tried of it.
    private static final int MOST_UNPACKED = 16 << 20;

    private TellaZip() {}

    /// Reads the metadata in a ZIP file.
    ///
    /// @return fields as `tella/file/<i>/…`, `i` from 1 in the ZIP file's order, and
    ///   `tella/media/<i>` for the names of the other entries; nothing where no entry is Tella's
    static DeviceMetadata read(MediaSource source) throws IOException {
        Optional<ZipListing> listing = ZipListing.of(source);
        if (listing.isEmpty()) {
            return DeviceMetadata.none();
        }
        FieldSink sink = new FieldSink();
        int tables = 0;
        int left = MOST_UNPACKED;
        boolean leftOut = !listing.get().isWhole();
        for (ZipListing.Entry entry : listing.get().entries()) {
            if (!mayBeMetadata(entry)) {
                continue;
            }
            int most = Math.min(left, TellaTable.MOST_BYTES);
            Optional<byte[]> content = listing.get().content(entry, most);
            leftOut |= content.isEmpty();
            left -= content.map(c -> c.length).orElse(most);
            Optional<DeviceMetadata> found = content.flatMap(TellaZip::metadata);
            if (found.isPresent()) {
                tables++;
                String from = "tella/file/" + tables + "/";
                found.get()
                        .fields()
                        .forEach((name, value) ->
                                sink.put(from + name.substring("tella/".length()), value));
                found.get().warnings().forEach(sink::warn);
            }
        }
        if (tables == 0) {
            return DeviceMetadata.none();
        }
        if (leftOut) {
            sink.warn("entries of the ZIP file were left out: above the limits, or not readable");
        }
        media(listing.get().entries(), sink);
        return sink.metadata();
    }

    private static void media(List<ZipListing.Entry> entries, FieldSink sink) {
        int number = 0;
        for (ZipListing.Entry entry : entries) {
            if (!mayBeMetadata(entry) && !entry.name().endsWith("/")) {
                sink.put("tella/media/" + ++number, entry.name());
            }
        }
    }

    private static boolean mayBeMetadata(ZipListing.Entry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".json");
    }

    private static Optional<DeviceMetadata> metadata(byte[] content) {
        byte[] head = Arrays.copyOf(content, Math.min(content.length, MediaType.HEAD));
        return TellaTable.isTella(head)
                ? TellaTable.read(content)
                : MediaType.of(head) == MediaType.JSON
                        ? TellaFields.read(content)
                        : Optional.empty();
    }
}
