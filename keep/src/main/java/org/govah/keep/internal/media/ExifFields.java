package org.govah.keep.internal.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/// EXIF, GPS, IPTC, XMP, QuickTime and other directories of a file, through metadata-extractor.
final class ExifFields {
    /// How metadata-extractor's readers of MP4 and QuickTime end at the end of every file: they
    /// read boxes until there is none.
    private static final String END_OF_BOXES = "End of data reached.";

    private ExifFields() {}

    /// Reads all directories of a file.
    static void read(InputStream in, long length, FieldSink sink)
            throws IOException, ImageProcessingException {
        Metadata metadata = ImageMetadataReader.readMetadata(in, length);
        named(metadata, sink);
        for (Directory directory : metadata.getDirectories()) {
            String from = "exif/" + directory.getName() + "/";
            for (Tag tag : directory.getTags()) {
                Optional.ofNullable(tag.getDescription())
                        .ifPresent(value -> sink.put(from + tag.getTagName(), value));
            }
            if (directory instanceof XmpDirectory xmp) {
                xmp.getXmpProperties().forEach((name, value) -> xmp(name, value, sink));
            }
            for (String error : directory.getErrors()) {
                if (!error.equals(END_OF_BOXES)) {
                    sink.warn(error);
                }
            }
        }
    }

    private static void xmp(String name, String value, FieldSink sink) {
        if (value != null) {
            sink.put("xmp/" + name, value);
        }
    }

    private static void named(Metadata metadata, FieldSink sink) {
        for (ExifIFD0Directory d : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            put(d, ExifIFD0Directory.TAG_MAKE, "device/make", sink);
            put(d, ExifIFD0Directory.TAG_MODEL, "device/model", sink);
            put(d, ExifIFD0Directory.TAG_SOFTWARE, "device/software", sink);
            put(d, ExifIFD0Directory.TAG_DATETIME, "time/changed", sink);
        }
        for (ExifSubIFDDirectory d : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            put(d, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL, "time/original", sink);
            put(d, ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL, "time/zone", sink);
            put(d, ExifSubIFDDirectory.TAG_BODY_SERIAL_NUMBER, "device/serial", sink);
        }
        for (GpsDirectory d : metadata.getDirectoriesOfType(GpsDirectory.class)) {
            Optional.ofNullable(d.getGeoLocation()).ifPresent(place -> place(place, sink));
            Optional.ofNullable(d.getGpsDate())
                    .ifPresent(time -> sink.put("gps/time", time.toInstant().toString()));
            Optional.ofNullable(d.getDescription(GpsDirectory.TAG_ALTITUDE))
                    .ifPresent(metres -> sink.put("gps/altitude", metres));
        }
    }

    private static void place(GeoLocation place, FieldSink sink) {
        sink.put("gps/latitude", String.format(Locale.ROOT, "%.6f", place.getLatitude()));
        sink.put("gps/longitude", String.format(Locale.ROOT, "%.6f", place.getLongitude()));
    }

    private static void put(Directory directory, int tag, String name, FieldSink sink) {
        Optional.ofNullable(directory.getString(tag)).ifPresent(value -> sink.put(name, value));
    }
}
