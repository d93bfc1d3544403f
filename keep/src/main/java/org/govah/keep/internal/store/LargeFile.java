package org.govah.keep.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/// A new file of which all that comes after the first [#SHORT] bytes goes to the device past the
/// page cache: what is sealed is not read again soon, the copy into the cache costs more than the
/// cipher (0.8 CPU s per GiB against 0.2), and gigabytes of ciphertext would push out what others
/// need.
///
/// A file system that cannot do this is written to as usual. For one thread at a time.
final class LargeFile extends OutputStream {
    /// Bytes written in the usual way; a multiple of every device's block.
    static final int SHORT = 1 << 18;

    /// Bytes written in one go behind them; a multiple of every device's block.
    static final int BLOCK = 1 << 20;

    static final Optional<OpenOption> DIRECT = direct();

    private final Path file;
    private FileChannel channel;
    private Optional<Block> block = Optional.empty();
    private long length;
    private boolean usual = true;
    private boolean closed;

    /// @throws IOException if it exists or cannot be written
    LargeFile(Path file) throws IOException {
        this.file = file;
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (closed) {
            throw new IOException("the file was closed");
        }
        int at = from;
        int end = from + count;
        while (at < end) {
            if (length == SHORT && usual && block.isEmpty()) {
                goPast();
            }
            int part = part(end - at);
            ByteBuffer bytesNow = ByteBuffer.wrap(bytes, at, part);
            if (block.isPresent()) {
                fill(block.get().bytes, bytesNow);
            } else {
                all(bytesNow);
            }
            length += part;
            at += part;
        }
    }

    private int part(int left) {
        return length < SHORT ? (int) Math.min(left, SHORT - length) : left;
    }

    /// Known to the JDK only, under a name that the compiler will not take.
    private static Optional<OpenOption> direct() {
        try {
            Object[] options =
                    Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants();
            return Stream.of(options)
                    .filter(o -> "DIRECT".equals(o.toString()))
                    .map(OpenOption.class::cast)
                    .findFirst();
        } catch (ClassNotFoundException _) {
            return Optional.empty();
        }
    }

    private void goPast() throws IOException {
        try {
            if (DIRECT.isPresent() && SHORT % Files.getFileStore(file).getBlockSize() == 0) {
                FileChannel past = FileChannel.open(file, StandardOpenOption.WRITE, DIRECT.get());
                channel.close();
                channel = past.position(length);
                block = Optional.of(new Block());
            }
        } catch (IOException | UnsupportedOperationException _) {
            // Not every file system and device can.
        }
        usual = block.isEmpty();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (block.isPresent()) {
                try (Block last = block.get()) {
                    end(last.bytes);
                }
            }
        } finally {
            channel.close();
        }
    }

    private void fill(ByteBuffer block, ByteBuffer more) throws IOException {
        while (more.hasRemaining()) {
            int part = Math.min(more.remaining(), block.remaining());
            block.put(block.position(), more, more.position(), part);
            block.position(block.position() + part);
            more.position(more.position() + part);
            if (!block.hasRemaining()) {
                all(block.flip());
                block.clear();
            }
        }
    }

    /// The last block is written whole, then what is over is cut off.
    private void end(ByteBuffer last) throws IOException {
        if (last.position() > 0) {
            last.put(new byte[last.remaining()]);
            all(last.flip());
            channel.truncate(length);
        }
    }

    private void all(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            try {
                channel.write(bytes);
            } catch (IOException e) {
                if (usual) {
                    throw e;
                }
                goBack();
            }
        }
    }

    /// Some file systems open past the cache and do not write then.
    private void goBack() throws IOException {
        long at = channel.position();
        channel.close();
        channel = FileChannel.open(file, StandardOpenOption.WRITE).position(at);
        usual = true;
    }

    /// What waits to be a whole block, where the device wants it to lie.
    private static final class Block implements AutoCloseable {
        private final Arena arena = Arena.ofShared();
        private final ByteBuffer bytes = arena.allocate(BLOCK, BLOCK).asByteBuffer();

        @Override
        public void close() {
            arena.close();
        }
    }
}
