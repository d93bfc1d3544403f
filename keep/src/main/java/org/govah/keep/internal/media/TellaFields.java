package org.govah.keep.internal.media;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govah.keep.media.DeviceMetadata;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The metadata that the Tella app (Android) writes beside a file as JSON: flat fields, lists of
/// cells and wireless networks, and a `location` (in the app's own store `myLocation`). Names as in
/// Tella's `PublicMetadata` and `Metadata`.
public final class TellaFields {
    /// Largest JSON file read: 1 MiB; Tella writes a few KiB.
    private static final int MOST_BYTES = 1 << 20;

    private static final Set<String> FLAT =
            Set.of(
                    "timestamp",
                    "fileName",
                    "filePath",
                    "fileHash",
                    "fileHashSHA256",
                    "internal",
                    "ambientTemperature",
                    "light",
                    "locale",
                    "IPv6",
                    "IPv4",
                    "language",
                    "networkType",
                    "network",
                    "manufacturer",
                    "dataType",
                    "hardware",
                    "screenSize",
                    "wifiMac",
                    "notes",
                    "deviceID");
    private static final Set<String> LISTS = Set.of("cells", "wifis");
    private static final Set<String> PLACES = Set.of("location", "myLocation");
    private static final Set<String> IN_PLACE =
            Set.of(
                    "timestamp",
                    "latitude",
                    "longitude",
                    "altitude",
                    "accuracy",
                    "provider",
                    "speed");

    /// What no file of Tella's is without, so that other JSON files need not be parsed.
    private static final String TIME = "timestamp";

    /// A JSON object is Tella's if it has a time, one of these, and two more known fields.
    private static final List<String> MARKS = List.of("deviceID", "wifiMac", "cells", "wifis");

    private static final int KNOWN_FIELDS = 4;

    private TellaFields() {}

    /// Reads a JSON file.
    ///
    /// @return its fields as `tella/…`, empty if it is not Tella's
    public static Optional<DeviceMetadata> read(byte[] json) {
        if (json.length > MOST_BYTES || !mayBeTella(json)) {
            return Optional.empty();
        }
        try {
            JsonNode node = new ObjectMapper().readTree(json);
            return isTella(node) ? Optional.of(fields(node)) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static boolean mayBeTella(byte[] json) {
        String text = Magic.latin(json, 0, json.length);
        return text.contains(TIME) && MARKS.stream().anyMatch(text::contains);
    }

    private static boolean isTella(JsonNode node) {
        long known =
                node.propertyNames().stream()
                        .filter(n -> FLAT.contains(n) || LISTS.contains(n) || PLACES.contains(n))
                        .count();
        return node.isObject()
                && node.has(TIME)
                && MARKS.stream().anyMatch(node::has)
                && known >= KNOWN_FIELDS;
    }

    private static DeviceMetadata fields(JsonNode node) {
        FieldSink sink = new FieldSink();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (LISTS.contains(name) && value.isArray()) {
                int i = 0;
                for (JsonNode one : value) {
                    sink.put("tella/" + name + "/" + i++, text(one));
                }
            } else if (PLACES.contains(name) && value.isObject()) {
                place(value, sink);
            } else if (FLAT.contains(name)) {
                sink.put("tella/" + name, text(value));
            } else {
                sink.put("tella/other/" + name, text(value));
            }
        }
        return sink.metadata();
    }

    private static void place(JsonNode place, FieldSink sink) {
        for (Map.Entry<String, JsonNode> field : place.properties()) {
            String other = IN_PLACE.contains(field.getKey()) ? "" : "other/";
            sink.put("tella/location/" + other + field.getKey(), text(field.getValue()));
        }
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
