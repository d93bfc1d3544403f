package org.govah.keep.internal.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.keep.media.DeviceMetadata;

/// The metadata that the Tella app (Android) writes beside an exported file as `NAME.csv`: a line
/// of names and a line of values, commas between, nothing quoted, since the app puts blanks for
/// commas (its `PublicMetadataMapper`).
final class TellaTable {
    /// Largest file read: Tella writes a few KiB.
    static final int MOST_BYTES = 1 << 20;

    /// Tella's first names; no other program is known to begin so.
    private static final String BEGINS = "File hash,File path,File name,";

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("File hash", "fileHash"),
                    Map.entry("File path", "filePath"),
                    Map.entry("File name", "fileName"),
                    Map.entry("Cells", "cells"),
                    Map.entry("WiFis", "wifis"),
                    Map.entry("Timestamp", "timestamp"),
                    Map.entry("Ambient temperature", "ambientTemperature"),
                    Map.entry("Light", "light"),
                    Map.entry("Location accuracy", "location/accuracy"),
                    Map.entry("Location altitude", "location/altitude"),
                    Map.entry("Location latitude", "location/latitude"),
                    Map.entry("Location longitude", "location/longitude"),
                    Map.entry("Location timestamp", "location/timestamp"),
                    Map.entry("Location provider", "location/provider"),
                    Map.entry("Location speed", "location/speed"),
                    Map.entry("Locale", "locale"),
                    Map.entry("IPv6", "IPv6"),
                    Map.entry("IPv4", "IPv4"),
                    Map.entry("Language", "language"),
                    Map.entry("Network type", "networkType"),
                    Map.entry("Network", "network"),
                    Map.entry("Manufacturer", "manufacturer"),
                    Map.entry("Data type", "dataType"),
                    Map.entry("Hardware", "hardware"),
                    Map.entry("Screen size", "screenSize"),
                    Map.entry("WiFi MAC", "wifiMac"),
                    Map.entry("Device ID", "deviceID"));

    private TellaTable() {}

    /// Whether a file that begins so is Tella's.
    static boolean isTella(byte[] head) {
        return Magic.has(head, 0, BEGINS);
    }

    /// Reads a file.
    ///
    /// @return its fields as `tella/…`, empty if it is not Tella's
    static Optional<DeviceMetadata> read(byte[] csv) {
        if (csv.length > MOST_BYTES || !isTella(csv)) {
            return Optional.empty();
        }
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        FieldSink sink = new FieldSink();
        String[] names = lines.getFirst().split(",", -1);
        String[] values = lines.size() < 2 ? new String[0] : lines.get(1).split(",", -1);
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            String known = NAMES.get(names[i]);
            sink.put("tella/" + (known == null ? "other/" + names[i] : known), values[i]);
        }
        if (names.length != values.length || lines.size() > 2) {
            sink.warn("Tella's table is not one line of names and one of values");
        }
        return Optional.of(sink.metadata());
    }
}
