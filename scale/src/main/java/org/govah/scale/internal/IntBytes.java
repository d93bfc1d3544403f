package org.govah.scale.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Whole numbers as the bytes of one cell, little-endian.
final class IntBytes {
    private IntBytes() {}

    static byte[] of(int[] values) {
        ByteBuffer out =
                ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.asIntBuffer().put(values);
        return out.array();
    }

    static byte[] of(long[] values) {
        ByteBuffer out =
                ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.asLongBuffer().put(values);
        return out.array();
    }

    static int[] ints(byte[] bytes) {
        int[] out = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(out);
        return out;
    }

    static long[] longs(byte[] bytes) {
        long[] out = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(out);
        return out;
    }
}
