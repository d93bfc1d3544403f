package org.govah.core.log;

/// The ciphertext an entry speaks of: part of an object, or the whole of it.
///
/// @param object SHA-256 of the whole object, which is its name
/// @param offset first byte of the slice
/// @param length bytes in the slice
/// @param sha256 SHA-256 of the slice; the object's own where the slice is all of it
public record Slice(Hash object, long offset, long length, Hash sha256) {
    /// @throws IllegalArgumentException if offset or length is negative or their sum overflows
    public Slice {
        if (offset < 0 || length < 0 || offset > Long.MAX_VALUE - length) {
            throw new IllegalArgumentException("not a slice: " + offset + " + " + length);
        }
    }

    /// All of an object.
    public static Slice whole(Hash object, long length) {
        return new Slice(object, 0, length, object);
    }
}
