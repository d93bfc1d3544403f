package org.govah.link.internal.values;

import java.util.Arrays;

/// Numbers from 0 for 64-bit keys, in the order in which they come; open addressing without boxes.
public final class Numbers {
    /// No such key.
    public static final int NONE = -1;

    private static final int START = 1 << 10;

    private long[] keys = new long[START];

    /// Number and 1; 0 where the place is free.
    private int[] held = new int[START];

    private int size;

    /// The number of a key, a new one where it is new.
    public int number(long key) {
        int at = place(key);
        if (held[at] == 0) {
            if (2 * (size + 1) > keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
            held[at] = ++size;
        }
        return held[at] - 1;
    }

    /// The number of a key; [#NONE] where it never came.
    public int find(long key) {
        return held[place(key)] - 1;
    }

    /// How many different keys came.
    public int size() {
        return size;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) Hash.mixed(key) & mask;
        while (held[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeld = held;
        keys = new long[oldKeys.length * 2];
        held = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeld[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                held[at] = oldHeld[i];
            }
        }
    }

    /// The keys in ascending order.
    long[] sortedKeys() {
        long[] out = new long[size];
        int kept = 0;
        for (int i = 0; i < keys.length; i++) {
            if (held[i] != 0) {
                out[kept++] = keys[i];
            }
        }
        Arrays.sort(out);
        return out;
    }
}
