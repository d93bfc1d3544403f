package org.govah.link.internal.join;

import java.util.Arrays;

/// A table from a long to a score without boxes (open addressing). It forgets all when it is full:
/// what it holds can be asked again.
final class ScoreTable {
    /// Most entries (12 MB), so that a component of any size has bounded memory.
    private static final int MOST = 1 << 20;

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private long[] keys = {};
    private float[] values = {};
    private int held;

    /// Not a number where there is none.
    float get(long key) {
        return keys.length == 0 ? Float.NaN : values[slot(key)];
    }

    void put(long key, float value) {
        if (2 * held >= keys.length) {
            grow();
        }
        int slot = slot(key);
        held += Float.isNaN(values[slot]) ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
    }

    private int slot(long key) {
        int slot = (int) ((key * GOLDEN) >>> Integer.SIZE) & (keys.length - 1);
        while (!Float.isNaN(values[slot]) && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldValues = values;
        boolean full = 2 * held >= MOST;
        int size = full ? keys.length : Math.max(64, 2 * keys.length);
        keys = new long[size];
        values = new float[size];
        Arrays.fill(values, Float.NaN);
        held = 0;
        for (int i = 0; !full && i < oldKeys.length; i++) {
            if (!Float.isNaN(oldValues[i])) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
