package org.govah.link.internal.values;

import java.util.Arrays;

/// A growing row of ints without boxes.
public final class Ints {
    private static final int START = 64;

    private int[] held = new int[START];
    private int size;

    /// An empty row.
    public Ints() {}

    /// A row that begins with these.
    public Ints(int[] start) {
        held = Arrays.copyOf(start, start.length + START);
        size = start.length;
    }

    /// One more at the end.
    public void add(int value) {
        if (size == held.length) {
            held = Arrays.copyOf(held, size + (size >> 1));
        }
        held[size++] = value;
    }

    /// The value at a place.
    public int get(int at) {
        return held[at];
    }

    /// Changes the value at a place that is there.
    public void set(int at, int value) {
        held[at] = value;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// A copy of what is there.
    public int[] toArray() {
        return Arrays.copyOf(held, size);
    }
}
