package org.govah.link.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes arrays one after the other, each with its length, little-endian; [ArrayReader] reads them
/// in the same order.
public final class ArrayWriter {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    /// Writes to a stream, which the caller closes after [#flush].
    public ArrayWriter(OutputStream out) {
        this.out = out;
    }

    /// One number.
    public void number(long value) throws IOException {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    /// One number with a fraction, bit by bit.
    public void real(double value) throws IOException {
        number(Double.doubleToRawLongBits(value));
    }

    /// An array.
    public void ints(int[] values) throws IOException {
        number(values.length);
        for (int at = 0; at < values.length; ) {
            room(Integer.BYTES);
            int some = Math.min(values.length - at, buffer.remaining() / Integer.BYTES);
            buffer.asIntBuffer().put(values, at, some);
            took(some * Integer.BYTES);
            at += some;
        }
    }

    /// An array.
    public void longs(long[] values) throws IOException {
        number(values.length);
        for (int at = 0; at < values.length; ) {
            room(Long.BYTES);
            int some = Math.min(values.length - at, buffer.remaining() / Long.BYTES);
            buffer.asLongBuffer().put(values, at, some);
            took(some * Long.BYTES);
            at += some;
        }
    }

    /// An array, bit by bit.
    public void reals(double[] values) throws IOException {
        number(values.length);
        for (int at = 0; at < values.length; ) {
            room(Double.BYTES);
            int some = Math.min(values.length - at, buffer.remaining() / Double.BYTES);
            buffer.asDoubleBuffer().put(values, at, some);
            took(some * Double.BYTES);
            at += some;
        }
    }

    /// An array.
    public void bytes(byte[] values) throws IOException {
        number(values.length);
        flush();
        out.write(values);
    }

    /// Texts, as UTF-8.
    public void texts(List<String> values) throws IOException {
        number(values.size());
        for (String value : values) {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void took(int bytes) {
        buffer.position(buffer.position() + bytes);
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    /// Hands everything to the stream.
    public void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
