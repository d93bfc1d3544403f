package org.govah.core.age;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;

/// Sealed bytes in memory, read anywhere.
final class Ranges {
    private Ranges() {}

    static RangeReader of(byte[] bytes) {
        return new RangeReader() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void read(long position, byte[] into, int offset, int count)
                    throws EOFException {
                if (position + count > bytes.length) {
                    throw new EOFException();
                }
                System.arraycopy(bytes, (int) position, into, offset, count);
            }
        };
    }

    /// Reads a payload from end to end; false where it is refused.
    static boolean readAll(FileKey key, byte[] sealed, ByteArrayOutputStream into)
            throws IOException {
        try (SeekablePayload payload = SeekablePayload.open(key, of(sealed))) {
            byte[] part = new byte[100_000];
            int count = payload.read(into.size(), part, 0, part.length);
            while (count > 0) {
                into.write(part, 0, count);
                count = payload.read(into.size(), part, 0, part.length);
            }
            return into.size() == payload.length();
        } catch (AgeException e) {
            return false;
        }
    }
}
