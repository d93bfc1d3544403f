package org.govah.keep.internal.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import org.govah.keep.internal.table.Blanks;
import org.govah.keep.internal.table.CellRow;

/// Which rows were met before, by 128 bits of hash of their compared cells and not by the cells
/// themselves: 16 bytes a row in a table at most three quarters full. Two different rows of ten
/// million share their 128 bits with a chance of about 1e-25 (n²/2^129); the one that comes second
/// would then be called known. The hash is salted with the file's own SHA-256, so that nobody can
/// write a list in which it happens.
final class RowsSeen {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_SLOTS = 1 << 8;
    // Odd constants without structure (fractions of the square roots of 2 and 3).
    private static final long LEFT = 0x6A09E667F3BCC909L;
    private static final long RIGHT = 0xBB67AE8584CAA73BL;

    private final int[] compared;
    private final long saltLeft;
    private final long saltRight;
    private long[] table = new long[2 * FIRST_SLOTS];
    private int held;
    private long left;
    private long right;

    /// @param compared the columns in which two rows must be equal
    /// @param sha256 of the file, lower-case hex
    RowsSeen(List<Integer> compared, String sha256) {
        this.compared = compared.stream().mapToInt(Integer::intValue).toArray();
        this.saltLeft = Long.parseUnsignedLong(sha256, 0, 16, 16) | 1;
        this.saltRight = Long.parseUnsignedLong(sha256, 16, 32, 16) | 1;
    }

    /// Whether a row equal to this one was added; what is added next is this row.
    boolean has(CellRow row) {
        hash(row);
        int mask = table.length / 2 - 1;
        int slot = (int) left & mask;
        while (isTaken(slot)) {
            if (table[2 * slot] == left && table[2 * slot + 1] == right) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        return false;
    }

    /// Adds the row that was last asked for.
    void add() {
        if (4L * (held + 1) > 3L * (table.length / 2)) {
            grow();
        }
        put(left, right);
        held++;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if ((old[i] | old[i + 1]) != 0) {
                put(old[i], old[i + 1]);
            }
        }
    }

    private void put(long first, long second) {
        int mask = table.length / 2 - 1;
        int slot = (int) first & mask;
        while (isTaken(slot)) {
            slot = (slot + 1) & mask;
        }
        table[2 * slot] = first;
        table[2 * slot + 1] = second;
    }

    private boolean isTaken(int slot) {
        return (table[2 * slot] | table[2 * slot + 1]) != 0;
    }

    private void hash(CellRow row) {
        left = saltLeft;
        right = saltRight;
        byte[] bytes = row.bytes();
        for (int column : compared) {
            if (column < row.size()) {
                int start = Blanks.start(bytes, row.start(column), row.end(column));
                cell(bytes, start, Blanks.end(bytes, start, row.end(column)));
            } else {
                mix(0);
            }
        }
        // All noughts stand for an empty slot.
        left = (left | right) == 0 ? 1 : left;
    }

    private void cell(byte[] bytes, int start, int end) {
        mix(end - start);
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            mix((long) LONGS.get(bytes, at));
        }
        if (at < end) {
            long rest = 0;
            for (; at < end; at++) {
                rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
            }
            mix(rest);
        }
    }

    private void mix(long word) {
        left = folded(left ^ word, (LEFT ^ saltRight) | 1);
        right = folded(right + Long.rotateLeft(word, 32) + RIGHT, (RIGHT ^ saltLeft) | 1);
    }

    private static long folded(long x, long y) {
        return Math.unsignedMultiplyHigh(x, y) ^ (x * y);
    }
}
