package org.govah.link.internal.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what [ArrayWriter] wrote, in the same order. A length that cannot be is an error, never a
/// large allocation.
public final class ArrayReader {
    private final ByteBuffer from;

    /// Reads from a buffer, beginning at its position.
    public ArrayReader(ByteBuffer from) {
        this.from = from.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /// One number.
    ///
    /// @throws EOFException if there is none
    public long number() throws IOException {
        if (from.remaining() < Long.BYTES) {
            throw new EOFException("the file ends too early");
        }
        return from.getLong();
    }

    /// One number with a fraction.
    public double real() throws IOException {
        return Double.longBitsToDouble(number());
    }

    private int length(int bytesEach) throws IOException {
        long length = number();
        if (length < 0 || length > from.remaining() / bytesEach) {
            throw new EOFException("not a length: " + length);
        }
        return Math.toIntExact(length);
    }

    /// An array.
    public int[] ints() throws IOException {
        int[] out = new int[length(Integer.BYTES)];
        from.asIntBuffer().get(out);
        from.position(from.position() + out.length * Integer.BYTES);
        return out;
    }

    /// An array.
    public long[] longs() throws IOException {
        long[] out = new long[length(Long.BYTES)];
        from.asLongBuffer().get(out);
        from.position(from.position() + out.length * Long.BYTES);
        return out;
    }

    /// An array where it lies, without copying it: for what is searched, not read.
    public LongBuffer longsInPlace() throws IOException {
        int length = length(Long.BYTES);
        LongBuffer out = from.asLongBuffer().slice(0, length);
        from.position(from.position() + length * Long.BYTES);
        return out;
    }

    /// An array.
    public double[] reals() throws IOException {
        double[] out = new double[length(Double.BYTES)];
        from.asDoubleBuffer().get(out);
        from.position(from.position() + out.length * Double.BYTES);
        return out;
    }

    /// An array.
    public byte[] bytes() throws IOException {
        byte[] out = new byte[length(1)];
        from.get(out);
        return out;
    }

    /// Texts.
    public List<String> texts() throws IOException {
        int size = length(Long.BYTES);
        List<String> out = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            out.add(new String(bytes(), StandardCharsets.UTF_8));
        }
        return out;
    }
}
