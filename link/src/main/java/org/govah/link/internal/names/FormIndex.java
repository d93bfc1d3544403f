package org.govah.link.internal.names;

import java.util.Arrays;

/// Finds a spelling by its tokens; open addressing over the rows of a [NameColumn] without boxes.
final class FormIndex {
    private static final int FIRST_SLOTS = 1 << 10;

    /// Number of a spelling and 1; 0 where the place is free.
    private int[] slots = new int[FIRST_SLOTS];

    private int size;

    /// The spelling with the tokens of another; -1 where there is none.
    ///
    /// @param start where each spelling begins in `tokens`
    int find(int form, int[] start, int[] tokens) {
        int held = slots[place(form, start, tokens)];
        return held - 1;
    }

    /// Adds a spelling whose tokens no other has.
    void add(int form, int[] start, int[] tokens) {
        if (2 * (size + 1) > slots.length) {
            int[] old = slots;
            slots = new int[2 * old.length];
            for (int held : old) {
                if (held != 0) {
                    slots[place(held - 1, start, tokens)] = held;
                }
            }
        }
        slots[place(form, start, tokens)] = form + 1;
        size++;
    }

    private int place(int form, int[] start, int[] tokens) {
        int from = start[form];
        int to = start[form + 1];
        long hash = (long) to - from;
        for (int at = from; at < to; at++) {
            hash = TextHash.next(hash, tokens[at]);
        }
        int mask = slots.length - 1;
        int at = (int) hash & mask;
        while (slots[at] != 0) {
            int other = slots[at] - 1;
            if (Arrays.equals(tokens, start[other], start[other + 1], tokens, from, to)) {
                return at;
            }
            at = (at + 1) & mask;
        }
        return at;
    }
}
