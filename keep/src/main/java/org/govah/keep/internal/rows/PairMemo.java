package org.govah.keep.internal.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What two cells mean together, such as a given and a family name; pairs that come again soon give
/// the same object. Holds one pair a slot, the latest.
///
/// @param <V> what a pair means
final class PairMemo<V> {
    private static final int SLOTS = 1 << 13;
    private static final int MIX = 0x9E3779B1;

    private record Entry<V>(String first, String second, V value) {}

    private final BiFunction<String, String, V> read;
    private final List<@Nullable Entry<V>> slots =
            new ArrayList<>(Collections.<@Nullable Entry<V>>nCopies(SLOTS, null));

    PairMemo(BiFunction<String, String, V> read) {
        this.read = read;
    }

    V of(String first, String second) {
        int hash = (first.hashCode() * MIX ^ second.hashCode()) * MIX;
        int slot = hash >>> (Integer.SIZE - 13);
        Entry<V> held = slots.get(slot);
        if (held != null && held.first.equals(first) && held.second.equals(second)) {
            return held.value;
        }
        V value = read.apply(first, second);
        slots.set(slot, new Entry<>(first, second, value));
        return value;
    }
}
