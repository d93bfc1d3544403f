package org.govah.link.internal.pairs;

import java.util.Arrays;

/// A growing row of longs without boxes.
final class LongList {
    private long[] held = new long[1024];
    private int size;

    void add(long value) {
        if (size == held.length) {
            held = Arrays.copyOf(held, size + (size >> 1));
        }
        held[size++] = value;
    }

    /// The values in ascending order, each once. The list is spent.
    long[] sortedDistinct() {
        long[] out = size == held.length ? held : Arrays.copyOf(held, size);
        held = new long[0];
        Arrays.parallelSort(out);
        int kept = 0;
        for (int i = 0; i < out.length; i++) {
            if (i == 0 || out[i] != out[i - 1]) {
                out[kept++] = out[i];
            }
        }
        return Arrays.copyOf(out, kept);
    }
}
