package org.govah.keep.internal.media;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.keep.media.DeviceMetadata;

/// Collects names and values within the limits; text is cleaned of control characters.
final class FieldSink {
    private final SortedMap<String, String> fields = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    void put(String name, String value) {
        if (fields.size() >= DeviceMetadata.MOST_FIELDS) {
            warn("more fields than are kept");
        } else if (!value.isBlank()) {
            fields.putIfAbsent(clean(name), clean(value));
        }
    }

    void warn(String what) {
        String said = clean(what);
        if (!warnings.contains(said) && warnings.size() < DeviceMetadata.MOST_FIELDS) {
            warnings.add(said);
        }
    }

    DeviceMetadata metadata() {
        return new DeviceMetadata(fields, warnings);
    }

    private String clean(String text) {
        String shown = text;
        if (text.length() > DeviceMetadata.MOST_CHARS) {
            shown = text.substring(0, DeviceMetadata.MOST_CHARS);
        }
        StringBuilder out = new StringBuilder(shown.length());
        shown.codePoints()
                .map(c -> Character.isISOControl(c) || isHalf(c) ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
