package org.govah.link.internal.draws;

import java.util.Arrays;

/// A growing row of ints without boxes.
final class IntRow {
    private static final int[] NOTHING = {};

    private int[] held = NOTHING;
    private int size;

    void add(int value) {
        if (size == held.length) {
            held = Arrays.copyOf(held, Math.max(8, size + (size >> 1)));
        }
        held[size++] = value;
    }

    int[] toArray() {
        return Arrays.copyOf(held, size);
    }
}
