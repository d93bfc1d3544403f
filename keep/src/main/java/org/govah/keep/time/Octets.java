package org.govah.keep.time;

import java.util.Arrays;
import java.util.HexFormat;

/// Bytes that do not change.
public final class Octets {
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A copy of these bytes.
    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    /// From lower- or upper-case hex.
    ///
    /// @throws IllegalArgumentException if it is not hex
    public static Octets hex(String hex) {
        return new Octets(HexFormat.of().parseHex(hex));
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// How many there are.
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets o && Arrays.equals(bytes, o.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// As lower-case hex.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
