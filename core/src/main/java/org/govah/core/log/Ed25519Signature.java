package org.govah.core.log;

import java.util.Arrays;
import java.util.HexFormat;

/// An Ed25519 signature: 64 bytes.
public final class Ed25519Signature {
    /// Bytes in a signature.
    public static final int BYTES = 64;

    private final byte[] bytes;

    private Ed25519Signature(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The signature held in 64 bytes.
    ///
    /// @throws IllegalArgumentException if there are not exactly 64
    public static Ed25519Signature of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a signature has 64 bytes, not " + bytes.length);
        }
        return new Ed25519Signature(bytes.clone());
    }

    /// The 64 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519Signature s && Arrays.equals(bytes, s.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
