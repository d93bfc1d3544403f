package org.govah.keep.internal.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the cells of a column mean, each distinct cell interpreted once: a cell that was met before
/// costs one look into a hash table and gives the same object again. The table is bounded: when it
/// is full it begins anew, so that a column in which nothing repeats cannot fill the memory.
///
/// @param <V> what a cell means
final class CellMemo<V> {
    /// A day of birth within a century is one of 36,525.
    static final int MANY = 1 << 16;

    /// Given names and places are some thousands.
    static final int SOME = 1 << 14;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_SLOTS = 64;
    // Odd constants without structure (fractions of the square roots of 2 and 3).
    private static final long MIX = 0x6A09E667F3BCC909L;
    private static final long MIX_END = 0xBB67AE8584CAA73BL;

    // Its bytes are never handed out.
    @SuppressWarnings("ArrayRecordComponent")
    private record Entry<V>(long hash, byte[] key, V value) {}

    private final Function<String, V> read;
    private final int most;
    private final V blank;
    private List<@Nullable Entry<V>> slots = empty(FIRST_SLOTS);
    private int held;

    /// @param most how many cells are remembered
    /// @param read what a cell, white space around it taken off, means
    CellMemo(int most, Function<String, V> read) {
        this.read = read;
        this.most = most;
        this.blank = read.apply("");
    }

    /// What an empty cell means.
    V blank() {
        return blank;
    }

    /// What the cell in these bytes of UTF-8 means.
    V read(byte[] bytes, int start, int end) {
        if (start >= end) {
            return blank;
        }
        long hash = hash(bytes, start, end);
        int mask = slots.size() - 1;
        int slot = (int) hash & mask;
        for (Entry<V> e = slots.get(slot); e != null; e = slots.get(slot)) {
            if (e.hash == hash && Arrays.equals(e.key, 0, e.key.length, bytes, start, end)) {
                return e.value;
            }
            slot = (slot + 1) & mask;
        }
        byte[] key = Arrays.copyOfRange(bytes, start, end);
        V value = read.apply(new String(key, StandardCharsets.UTF_8));
        keep(new Entry<>(hash, key, value));
        return value;
    }

    private void keep(Entry<V> entry) {
        if (held >= most) {
            slots = empty(FIRST_SLOTS);
            held = 0;
        } else if (2 * (held + 1) > slots.size()) {
            List<@Nullable Entry<V>> old = slots;
            slots = empty(2 * old.size());
            for (Entry<V> each : old) {
                if (each != null) {
                    put(each);
                }
            }
        }
        put(entry);
        held++;
    }

    private void put(Entry<V> entry) {
        int mask = slots.size() - 1;
        int slot = (int) entry.hash & mask;
        while (slots.get(slot) != null) {
            slot = (slot + 1) & mask;
        }
        slots.set(slot, entry);
    }

    private static <V> List<@Nullable Entry<V>> empty(int size) {
        return new ArrayList<>(Collections.<@Nullable Entry<V>>nCopies(size, null));
    }

    private static long hash(byte[] bytes, int start, int end) {
        long hash = (long) end - start;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(bytes, at), MIX);
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
        }
        return mixed(hash ^ rest, MIX_END);
    }

    private static long mixed(long x, long y) {
        return Math.unsignedMultiplyHigh(x, y) ^ (x * y);
    }
}
