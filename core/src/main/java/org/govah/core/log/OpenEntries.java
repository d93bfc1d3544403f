package org.govah.core.log;

import java.util.Arrays;

/// The last tile of entries while it fills.
final class OpenEntries {
    /// Entries of the usual length, under 300 bytes, fill a tile without growing it.
    private static final int FIRST_CAPACITY = 256 * 300;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;
    int width;

    static OpenEntries of(byte[] stored, int width) {
        OpenEntries entries = new OpenEntries();
        entries.room(stored.length);
        System.arraycopy(stored, 0, entries.bytes, 0, stored.length);
        entries.length = stored.length;
        entries.width = width;
        return entries;
    }

    void add(byte[] entry) {
        if (entry.length > Entry.MAX_BYTES) {
            throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
        }
        room(Short.BYTES + entry.length);
        bytes[length] = (byte) (entry.length >>> 8);
        bytes[length + 1] = (byte) entry.length;
        System.arraycopy(entry, 0, bytes, length + Short.BYTES, entry.length);
        length += Short.BYTES + entry.length;
        width++;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    byte[] take() {
        byte[] taken = bytes();
        length = 0;
        width = 0;
        return taken;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
