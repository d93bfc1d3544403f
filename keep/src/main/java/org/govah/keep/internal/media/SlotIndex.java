package org.govah.keep.internal.media;

import java.util.ArrayList;
import java.util.List;
import org.govah.keep.media.PdqHash;

/// For each slot of some bits, which hashes have which value there: one array of numbers ordered by
/// value, and one of where each value begins.
public final class SlotIndex {
    private final SlotLayout layout;
    private final List<int[]> starts;
    private final List<int[]> numbers;
    private final int size;

    private SlotIndex(SlotLayout layout, List<int[]> starts, List<int[]> numbers, int size) {
        this.layout = layout;
        this.starts = starts;
        this.numbers = numbers;
        this.size = size;
    }

    /// Takes what is found.
    @FunctionalInterface
    public interface Found {
        /// One hash, once.
        void take(int number, int distance);
    }

    /// An index of nothing.
    public static SlotIndex none() {
        return new SlotIndex(SlotLayout.SIXTEEN, List.of(), List.of(), 0);
    }

    /// An index of all hashes that are there now.
    public static SlotIndex of(HashColumns hashes, SlotLayout layout) {
        List<int[]> starts = new ArrayList<>();
        List<int[]> numbers = new ArrayList<>();
        for (int slot = 0; slot < layout.slots(); slot++) {
            int from = layout.from(slot);
            int values = 1 << layout.bits(slot);
            int mask = values - 1;
            int[] start = new int[values + 1];
            for (int i = 0; i < hashes.size(); i++) {
                start[hashes.bits(i, from, mask) + 1]++;
            }
            for (int v = 0; v < values; v++) {
                start[v + 1] += start[v];
            }
            starts.add(start);
            numbers.add(ordered(hashes, from, mask, start.clone()));
        }
        return new SlotIndex(layout, List.copyOf(starts), List.copyOf(numbers), hashes.size());
    }

    private static int[] ordered(HashColumns hashes, int from, int mask, int[] next) {
        int[] ordered = new int[hashes.size()];
        for (int i = 0; i < hashes.size(); i++) {
            ordered[next[hashes.bits(i, from, mask)]++] = i;
        }
        return ordered;
    }

    /// How many hashes are in it.
    public int size() {
        return size;
    }

    /// Finds every hash within a distance of at most 31 bits, each once.
    public void find(HashColumns hashes, PdqHash hash, int radius, Found found) {
        if (size == 0) {
            return;
        }
        int[] values = values(hash);
        for (int slot = 0; slot < layout.slots(); slot++) {
            int[] start = starts.get(slot);
            int[] number = numbers.get(slot);
            for (int flip : layout.flips(slot)) {
                int value = values[slot] ^ flip;
                int end = start[value + 1];
                for (int at = start[value]; at < end; at++) {
                    int distance = hashes.distance(number[at], hash);
                    if (distance <= radius && isFirst(hashes, number[at], values, slot)) {
                        found.take(number[at], distance);
                    }
                }
            }
        }
    }

    /// Whether no earlier slot leads to the same hash.
    private boolean isFirst(HashColumns hashes, int number, int[] values, int slot) {
        for (int earlier = 0; earlier < slot; earlier++) {
            int mask = (1 << layout.bits(earlier)) - 1;
            int other = hashes.bits(number, layout.from(earlier), mask);
            if (Integer.bitCount(other ^ values[earlier]) <= layout.radius(earlier)) {
                return false;
            }
        }
        return true;
    }

    private int[] values(PdqHash hash) {
        HashColumns one = new HashColumns(1);
        one.add(hash);
        int[] values = new int[layout.slots()];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = one.bits(0, layout.from(slot), (1 << layout.bits(slot)) - 1);
        }
        return values;
    }
}
