package org.govah.link.internal.values;

import java.util.Arrays;
import java.util.stream.LongStream;

/// A growing row of longs without boxes.
public final class Longs {
    private static final int START = 64;

    private long[] held = new long[START];
    private int size;

    /// An empty row.
    public Longs() {}

    /// A row that begins with these.
    public Longs(long[] start) {
        held = Arrays.copyOf(start, start.length + START);
        size = start.length;
    }

    /// One more at the end.
    public void add(long value) {
        if (size == held.length) {
            held = Arrays.copyOf(held, size + (size >> 1));
        }
        held[size++] = value;
    }

    /// The value at a place.
    public long get(int at) {
        return held[at];
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// The values in order.
    public LongStream stream() {
        return Arrays.stream(held, 0, size);
    }

    /// The values in ascending order, each once. The row is spent.
    public long[] sortedDistinct() {
        long[] out = Arrays.copyOf(held, size);
        held = new long[START];
        size = 0;
        Arrays.parallelSort(out);
        int kept = 0;
        for (int i = 0; i < out.length; i++) {
            if (i == 0 || out[i] != out[i - 1]) {
                out[kept++] = out[i];
            }
        }
        return Arrays.copyOf(out, kept);
    }

    /// A copy of what is there.
    public long[] toArray() {
        return Arrays.copyOf(held, size);
    }
}
