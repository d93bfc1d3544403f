package org.govah.keep.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;

/// The row that a cursor stands on, its cells as UTF-8 bytes that lie in the file or beside it. It
/// changes when the cursor moves; [#raw] keeps it.
public final class CellRow {
    private byte[] bytes = {};
    private byte[] own = {};
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;
    private int position;
    private boolean odd;
    private Optional<Message> damage = Optional.empty();

    /// Its place in the file, from 1; blank rows count.
    public int position() {
        return position;
    }

    /// How many cells it has.
    public int size() {
        return size;
    }

    /// Why its cells cannot be trusted; empty for a sound row.
    public Optional<Message> damage() {
        return damage;
    }

    /// The bytes in which its cells lie; not to be changed.
    public byte[] bytes() {
        return bytes;
    }

    /// Where a cell begins.
    public int start(int cell) {
        return starts[cell];
    }

    /// Where a cell ends, excluded.
    public int end(int cell) {
        return ends[cell];
    }

    /// Whether some cell may hold a control character; false means that none does, tabs and line
    /// breaks apart.
    public boolean mayHoldControls() {
        return odd;
    }

    /// A cell as received.
    public String text(int cell) {
        return new String(bytes, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
    }

    /// The cells as received.
    public List<String> texts() {
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text(i));
        }
        return texts;
    }

    /// The row as a value.
    public RawRow raw() {
        return new RawRow(position, texts(), damage);
    }

    /// Whether nothing is written in it.
    public boolean isBlank() {
        if (damage.isPresent()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!Blanks.isBlank(bytes, starts[i], ends[i])) {
                return false;
            }
        }
        return true;
    }

    /// Takes a cell out of the row, as if its column had never been in the file.
    public void cut(int cell) {
        if (cell < size) {
            System.arraycopy(starts, cell + 1, starts, cell, size - cell - 1);
            System.arraycopy(ends, cell + 1, ends, cell, size - cell - 1);
            size--;
        }
    }

    /// Begins a row whose cells lie in these bytes.
    void begin(int at, byte[] in) {
        position = at;
        bytes = in;
        size = 0;
        odd = false;
        damage = Optional.empty();
    }

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    void markOdd() {
        odd = true;
    }

    /// Room beside the file for a row of this many bytes.
    byte[] room(int length) {
        if (own.length < length) {
            own = new byte[Math.max(length, 2 * own.length)];
        }
        bytes = own;
        size = 0;
        return own;
    }

    /// Sets the cells from texts.
    void texts(int at, List<String> cells, Optional<Message> why) {
        begin(at, own);
        int length = 0;
        List<byte[]> parts = new ArrayList<>(cells.size());
        for (String cell : cells) {
            parts.add(cell.getBytes(StandardCharsets.UTF_8));
            length += parts.getLast().length;
        }
        byte[] room = room(length);
        int from = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, room, from, part.length);
            add(from, from + part.length);
            from += part.length;
        }
        odd = true;
        damage = why;
    }
}
