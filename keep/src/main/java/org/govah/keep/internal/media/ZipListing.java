package org.govah.keep.internal.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.govah.keep.media.MediaSource;

/// The entries that the directory at the end of a ZIP file names (PKWARE APPNOTE, 4.3), and small
/// ones unpacked within limits. What an entry claims of its size is not believed.
///
/// Not read: ZIP64, more parts than one, passwords.
final class ZipListing {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MOST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int SEALED_FLAG = 1;

    /// A directory of 10,000 entries has some 800 KiB.
    private static final int MOST_DIRECTORY = 1 << 20;

    static final int MOST_ENTRIES = 10_000;

    private final MediaSource source;
    private final List<Entry> entries;
    private final boolean whole;

    private ZipListing(MediaSource source, List<Entry> entries, boolean whole) {
        this.source = source;
        this.entries = List.copyOf(entries);
        this.whole = whole;
    }

    /// An entry as the directory has it.
    ///
    /// @param name with `/` between folders
    /// @param packed bytes in the ZIP file
    /// @param at where its own header stands
    record Entry(String name, int method, int flags, long packed, long at) {}

    /// Reads the directory.
    ///
    /// @return empty where there is none, or one above the limits
    static Optional<ZipListing> of(MediaSource source) throws IOException {
        long length = source.length();
        int tail = (int) Math.min(length, END_LENGTH + MOST_COMMENT);
        ByteBuffer end = read(source, length - tail, tail);
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            if (end.getInt(at) == END) {
                long size = end.getInt(at + 12) & 0xffffffffL;
                long from = end.getInt(at + 16) & 0xffffffffL;
                return size > MOST_DIRECTORY || from + size > length
                        ? Optional.empty()
                        : Optional.of(directory(source, read(source, from, (int) size)));
            }
        }
        return Optional.empty();
    }

    private static ZipListing directory(MediaSource source, ByteBuffer in) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_LENGTH <= in.limit() && in.getInt(at) == ENTRY) {
            int name = in.getShort(at + 28) & 0xffff;
            int more = (in.getShort(at + 30) & 0xffff) + (in.getShort(at + 32) & 0xffff);
            if (at + ENTRY_LENGTH + name + more > in.limit() || entries.size() == MOST_ENTRIES) {
                return new ZipListing(source, entries, false);
            }
            byte[] bytes = new byte[name];
            in.get(at + ENTRY_LENGTH, bytes);
            entries.add(
                    new Entry(
                            new String(bytes, StandardCharsets.UTF_8),
                            in.getShort(at + 10) & 0xffff,
                            in.getShort(at + 8) & 0xffff,
                            in.getInt(at + 20) & 0xffffffffL,
                            in.getInt(at + 42) & 0xffffffffL));
            at += ENTRY_LENGTH + name + more;
        }
        return new ZipListing(source, entries, at == in.limit());
    }

    /// Entries in the directory's order.
    List<Entry> entries() {
        return entries;
    }

    /// Whether the whole directory was read.
    boolean isWhole() {
        return whole;
    }

    /// The content of one entry, up to a limit.
    ///
    /// @param most bytes unpacked
    /// @return empty where it is larger, broken, or packed in a way that is not read
    Optional<byte[]> content(Entry entry, int most) throws IOException {
        boolean readable = entry.method() == STORED || entry.method() == DEFLATED;
        if (!readable || (entry.flags() & SEALED_FLAG) != 0 || entry.packed() > most) {
            return Optional.empty();
        }
        ByteBuffer local = read(source, entry.at(), LOCAL_LENGTH);
        if (local.limit() < LOCAL_LENGTH || local.getInt(0) != LOCAL) {
            return Optional.empty();
        }
        int before = (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
        byte[] packed = bytes(source, entry.at() + LOCAL_LENGTH + before, (int) entry.packed());
        if (packed.length < entry.packed()) {
            return Optional.empty();
        }
        return entry.method() == STORED ? Optional.of(packed) : unpacked(packed, most);
    }

    private static Optional<byte[]> unpacked(byte[] packed, int most) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 || out.size() + n > most) {
                    return Optional.empty();
                }
                out.write(buffer, 0, n);
            }
            return Optional.of(out.toByteArray());
        } catch (DataFormatException _) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static ByteBuffer read(MediaSource source, long from, int length) throws IOException {
        return ByteBuffer.wrap(bytes(source, from, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Some bytes, fewer where the source ends.
    private static byte[] bytes(MediaSource source, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        int at = 0;
        while (at < length) {
            int n = source.read(from + at, bytes, at, length - at);
            if (n <= 0) {
                return Arrays.copyOf(bytes, at);
            }
            at += n;
        }
        return bytes;
    }
}
