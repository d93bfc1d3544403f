package org.govah.keep.media;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a file says of the device, the place and the time it was made at, as names and values in
/// the order of names. It can identify a witness: it is sealed apart from the item, and never shown
/// by [#toString()].
///
/// Names begin with where they come from: `device/`, `gps/`, `time/` for what is asked most,
/// `exif/` and the other directories as metadata-extractor names them, `xmp/`, `tella/`, `c2pa/`.
///
/// @param fields the pairs, sorted by name
/// @param warnings what could not be read, or was left out by a limit
public record DeviceMetadata(SortedMap<String, String> fields, List<String> warnings) {
    /// Most fields kept of one file; phones write some 200.
    public static final int MOST_FIELDS = 2000;

    /// Most characters kept of one value.
    public static final int MOST_CHARS = 4096;

    private static final DeviceMetadata NONE = new DeviceMetadata(new TreeMap<>(), List.of());

    private static final int FORMAT = 1;
    private static final int KEY_FORMAT = 1;
    private static final int KEY_FIELDS = 2;
    private static final int KEY_WARNINGS = 3;

    /// Copies, so that nothing changes later.
    public DeviceMetadata {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        warnings = List.copyOf(warnings);
    }

    /// Of a file that says nothing.
    public static DeviceMetadata none() {
        return NONE;
    }

    /// The value of a field.
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// Both together; where both have a name, this one's value stays.
    public DeviceMetadata with(DeviceMetadata other) {
        SortedMap<String, String> all = new TreeMap<>(other.fields);
        all.putAll(fields);
        List<String> said =
                java.util.stream.Stream.concat(warnings.stream(), other.warnings.stream()).toList();
        return new DeviceMetadata(all, said);
    }

    /// The bytes to seal: CBOR in deterministic encoding (RFC 8949, 4.2), a map of 1: format (1),
    /// 2: the pairs, 3: the warnings.
    public byte[] bytes() {
        CBORObject pairs = CBORObject.NewMap();
        fields.forEach((name, value) ->
                pairs.Add(CBORObject.FromObject(name), CBORObject.FromObject(value)));
        CBORObject said = CBORObject.NewArray();
        warnings.forEach(w -> said.Add(CBORObject.FromObject(w)));
        CBORObject map = CBORObject.NewMap();
        map.Add(CBORObject.FromObject(KEY_FORMAT), CBORObject.FromObject(FORMAT));
        map.Add(CBORObject.FromObject(KEY_FIELDS), pairs);
        map.Add(CBORObject.FromObject(KEY_WARNINGS), said);
        return map.EncodeToBytes(CBOREncodeOptions.DefaultCtap2Canonical);
    }

    /// What [#bytes()] wrote.
    ///
    /// @throws IllegalArgumentException if the bytes are not that, or of a newer format
    public static DeviceMetadata parse(byte[] bytes) {
        try {
            CBORObject map = CBORObject.DecodeFromBytes(bytes);
            if (map.getType() != CBORType.Map
                    || map.get(CBORObject.FromObject(KEY_FORMAT)).AsInt32Value() != FORMAT) {
                throw new IllegalArgumentException("no device data of format 1");
            }
            SortedMap<String, String> fields = new TreeMap<>();
            for (Map.Entry<CBORObject, CBORObject> e :
                    map.get(CBORObject.FromObject(KEY_FIELDS)).getEntries()) {
                fields.put(e.getKey().AsString(), e.getValue().AsString());
            }
            List<String> warnings =
                    map.get(CBORObject.FromObject(KEY_WARNINGS)).getValues().stream()
                            .map(CBORObject::AsString)
                            .toList();
            return new DeviceMetadata(fields, warnings);
        } catch (com.upokecenter.cbor.CBORException
                | IllegalStateException
                | ArithmeticException
                | NullPointerException e) {
            throw new IllegalArgumentException("no device data of format 1", e);
        }
    }

    @Override
    public String toString() {
        return "DeviceMetadata[" + fields.size() + " fields, sealed]";
    }
}
