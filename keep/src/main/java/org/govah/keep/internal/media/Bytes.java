package org.govah.keep.internal.media;

import java.nio.ByteBuffer;

/// Big-endian numbers in an array.
final class Bytes {
    private Bytes() {}

    static int int32(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }

    static int uint16(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getShort(at) & 0xffff;
    }
}
