package org.govah.core.log.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.govah.core.log.Hash;

/// Writes CBOR in deterministic encoding (RFC 8949, section 4.2.1): shortest heads, definite
/// lengths. The caller writes a map's keys in ascending order.
public final class CborWriter {
    /// Most entries and many cards fit without growing.
    private static final int FIRST_CAPACITY = 512;

    private byte[] bytes;
    private int length;

    /// For a few hundred bytes; grows where there are more.
    public CborWriter() {
        this(FIRST_CAPACITY);
    }

    /// @param expected bytes; grows where there are more
    public CborWriter(int expected) {
        bytes = new byte[expected];
    }

    /// An unsigned number.
    public CborWriter uint(long value) {
        return head(Major.UINT, value);
    }

    /// A byte string.
    public CborWriter byteString(byte[] value) {
        head(Major.BYTES, value.length);
        return raw(value);
    }

    /// A byte string of 32 bytes.
    public CborWriter hash(Hash value) {
        head(Major.BYTES, Hash.BYTES);
        room(Hash.BYTES);
        value.write(bytes, length);
        length += Hash.BYTES;
        return this;
    }

    /// A text string.
    public CborWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(Major.TEXT, utf8.length);
        return raw(utf8);
    }

    /// The head of an array of `count` items, which follow.
    public CborWriter array(int count) {
        return head(Major.ARRAY, count);
    }

    /// The head of a map of `count` pairs, which follow.
    public CborWriter map(int count) {
        return head(Major.MAP, count);
    }

    /// Bytes that are CBOR already, or go before it.
    public CborWriter raw(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    /// What was written.
    public byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private CborWriter head(Major major, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative");
        }
        room(1 + Long.BYTES);
        int size = Major.argumentBytes(value);
        bytes[length++] = major.initial(size == 0 ? (int) value : Major.information(size));
        for (int shift = Byte.SIZE * (size - 1); shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
