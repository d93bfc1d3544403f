package org.govah.core.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/// A SHA-256 value: 32 bytes, held as four big-endian numbers so that it cannot change and compares
/// at once.
///
/// @param a bytes 0 to 7
/// @param b bytes 8 to 15
/// @param c bytes 16 to 23
/// @param d bytes 24 to 31
public record Hash(long a, long b, long c, long d) {
    /// Bytes in a hash.
    public static final int BYTES = 32;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// The hash held in `bytes`.
    ///
    /// @throws IllegalArgumentException if there are not exactly 32
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return read(bytes, 0);
    }

    /// The hash at `at` in `from`.
    ///
    /// @throws IndexOutOfBoundsException if fewer than 32 bytes follow
    public static Hash read(byte[] from, int at) {
        Objects.checkFromIndexSize(at, BYTES, from.length);
        return new Hash(
                (long) LONGS.get(from, at),
                (long) LONGS.get(from, at + Long.BYTES),
                (long) LONGS.get(from, at + 2 * Long.BYTES),
                (long) LONGS.get(from, at + 3 * Long.BYTES));
    }

    /// Reads what [#base64] writes and nothing else.
    ///
    /// @throws LogFormatException if it is not the one base64 of 32 bytes
    public static Hash parseBase64(String text) throws LogFormatException {
        byte[] bytes = StrictBase64.decode(text);
        if (bytes.length != BYTES) {
            throw new LogFormatException("a hash has 32 bytes, not " + bytes.length);
        }
        return read(bytes, 0);
    }

    /// Writes the 32 bytes into `to` from `at` on.
    public void write(byte[] to, int at) {
        LONGS.set(to, at, a);
        LONGS.set(to, at + Long.BYTES, b);
        LONGS.set(to, at + 2 * Long.BYTES, c);
        LONGS.set(to, at + 3 * Long.BYTES, d);
    }

    /// The 32 bytes.
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        write(bytes, 0);
        return bytes;
    }

    /// 64 lower-case hexadecimal digits.
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /// Base64 with padding (RFC 4648, section 4), as notes and proofs write it.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public String toString() {
        return hex();
    }
}
