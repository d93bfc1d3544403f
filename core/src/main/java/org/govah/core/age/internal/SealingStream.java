package org.govah.core.age.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Seals what is written, chunk by chunk. A chunk is held back until it is known whether it is the
/// last; full chunks of a larger write are sealed where they lie.
public final class SealingStream extends OutputStream {
    private final ChunkCipher cipher;
    private final OutputStream sink;
    private final byte[] held = new byte[ChunkCipher.CHUNK];
    private final byte[] sealed = new byte[ChunkCipher.SEALED];
    private int count;
    private long index;
    private boolean closed;

    /// @param sink closed with this
    public SealingStream(ChunkCipher cipher, OutputStream sink) {
        this.cipher = cipher;
        this.sink = sink;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("the payload was ended");
        }
        int at = offset;
        int end = offset + length;
        while (at < end) {
            if (count == ChunkCipher.CHUNK) {
                seal(held, 0, count, false);
                count = 0;
            }
            if (count == 0 && end - at > ChunkCipher.CHUNK) {
                seal(from, at, ChunkCipher.CHUNK, false);
                at += ChunkCipher.CHUNK;
            } else {
                int part = Math.min(end - at, ChunkCipher.CHUNK - count);
                System.arraycopy(from, at, held, count, part);
                count += part;
                at += part;
            }
        }
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    /// Writes the last chunk and closes the sink.
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (sink) {
            seal(held, 0, count, true);
        } finally {
            Arrays.fill(held, (byte) 0);
        }
    }

    private void seal(byte[] plain, int from, int length, boolean last) throws IOException {
        cipher.seal(index, last, plain, from, length, sealed, 0);
        index++;
        sink.write(sealed, 0, length + ChunkCipher.TAG);
    }
}
