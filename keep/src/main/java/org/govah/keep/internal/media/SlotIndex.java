package org.govah.keep.internal.media;

import java.util.ArrayList;
import java.util.List;
import org.govah.keep.media.PdqHash;

/// For each of 16 slots of 16 bits, which hashes have which value there: one array of numbers
/// ordered by value, and one of where each value begins.
public final class SlotIndex {
    static final int BITS = 16;
    static final int MASK = 0xffff;

    private static final int SLOTS = 16;
    private static final int VALUES = 1 << BITS;

    private final List<int[]> starts;
    private final List<int[]> numbers;
    private final int size;

    private SlotIndex(List<int[]> starts, List<int[]> numbers, int size) {
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
        return new SlotIndex(List.of(), List.of(), 0);
    }

    /// An index of all hashes that are there now.
    public static SlotIndex of(HashColumns hashes) {
        List<int[]> starts = new ArrayList<>();
        List<int[]> numbers = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            int[] start = new int[VALUES + 1];
            for (int i = 0; i < hashes.size(); i++) {
                start[hashes.slot(i, slot) + 1]++;
            }
            for (int v = 0; v < VALUES; v++) {
                start[v + 1] += start[v];
            }
            int[] next = start.clone();
            int[] ordered = new int[hashes.size()];
            for (int i = 0; i < hashes.size(); i++) {
                ordered[next[hashes.slot(i, slot)]++] = i;
            }
            starts.add(start);
            numbers.add(ordered);
        }
        return new SlotIndex(List.copyOf(starts), List.copyOf(numbers), hashes.size());
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
        for (int slot = 0; slot < SLOTS; slot++) {
            for (int flip = -1; flip < BITS; flip++) {
                int value = flip < 0 ? values[slot] : values[slot] ^ (1 << flip);
                int[] start = starts.get(slot);
                int[] number = numbers.get(slot);
                for (int at = start[value]; at < start[value + 1]; at++) {
                    int distance = hashes.distance(number[at], hash);
                    if (distance <= radius && isFirst(hashes, number[at], values, slot)) {
                        found.take(number[at], distance);
                    }
                }
            }
        }
    }

    /// Whether no earlier slot leads to the same hash.
    private static boolean isFirst(HashColumns hashes, int number, int[] values, int slot) {
        for (int earlier = 0; earlier < slot; earlier++) {
            if (Integer.bitCount(hashes.slot(number, earlier) ^ values[earlier]) <= 1) {
                return false;
            }
        }
        return true;
    }

    private static int[] values(PdqHash hash) {
        HashColumns one = new HashColumns(1);
        one.add(hash);
        int[] values = new int[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            values[slot] = one.slot(0, slot);
        }
        return values;
    }
}
