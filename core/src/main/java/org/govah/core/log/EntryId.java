package org.govah.core.log;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// The public id of an entry: 16 random bytes, never derived from content.
///
/// @param high bytes 0 to 7, big-endian
/// @param low bytes 8 to 15
public record EntryId(long high, long low) {
    /// Bytes in an id.
    public static final int BYTES = 16;

    /// A new id from `random`.
    public static EntryId random(RandomGenerator random) {
        return new EntryId(random.nextLong(), random.nextLong());
    }

    /// The id held in 16 bytes.
    ///
    /// @throws IllegalArgumentException if there are not exactly 16
    public static EntryId of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an id has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new EntryId(buffer.getLong(), buffer.getLong());
    }

    /// Reads what [#hex] writes.
    ///
    /// @throws IllegalArgumentException if it is not 32 hexadecimal digits
    public static EntryId parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// The 16 bytes.
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /// 32 lower-case hexadecimal digits.
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    @Override
    public String toString() {
        return hex();
    }
}
