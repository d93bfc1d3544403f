package org.govah.keep.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads a large file from its start past the page cache, as [LargeFile] writes it: what is
/// verified is what lies on the device, not what memory still has of it, and making room in the
/// cache costs more than hashing does (2.5 CPU s per GiB against 0.7 on a virtual machine).
///
/// A file system that cannot is read as usual. For one thread at a time.
final class LargeRead extends InputStream {
    private final Path file;
    private final Arena arena = Arena.ofShared();
    private final ByteBuffer block =
            arena.allocate(LargeFile.BLOCK, LargeFile.BLOCK).asByteBuffer().limit(0);
    private FileChannel channel;
    private boolean past;
    private boolean closed;

    private LargeRead(Path file, FileChannel channel, boolean past) {
        this.file = file;
        this.channel = channel;
        this.past = past;
    }

    /// @throws IOException if it cannot be read
    static LargeRead of(Path file) throws IOException {
        if (LargeFile.DIRECT.isPresent()) {
            try {
                return new LargeRead(
                        file,
                        FileChannel.open(file, StandardOpenOption.READ, LargeFile.DIRECT.get()),
                        true);
            } catch (IOException | UnsupportedOperationException _) {
                // Opened as usual below, which says what is wrong where something is.
            }
        }
        return new LargeRead(file, FileChannel.open(file, StandardOpenOption.READ), false);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (closed) {
            throw new IOException("the file was closed");
        }
        if (count == 0) {
            return 0;
        }
        if (!block.hasRemaining() && fill() < 0) {
            return -1;
        }
        int n = Math.min(count, block.remaining());
        block.get(into, from, n);
        return n;
    }

    private int fill() throws IOException {
        long at = channel.position();
        int n = -1;
        try {
            n = channel.read(block.clear());
        } catch (IOException e) {
            if (!past) {
                throw e;
            }
            // Some file systems open past the cache and do not read then.
            channel.close();
            channel = FileChannel.open(file, StandardOpenOption.READ).position(at);
            past = false;
            n = channel.read(block.clear());
        } finally {
            block.flip();
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (arena) {
                channel.close();
            }
        }
    }
}
