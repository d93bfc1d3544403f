package org.govah.core.age.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeException.Kind;

/// Opens a payload chunk by chunk; only authentic chunks are handed out. Whether a chunk is the
/// last is told by the end of the stream, so one byte more than a chunk is read ahead. Where a full
/// chunk is authentic as the opposite of what the end tells (cut off there, or something behind the
/// last), it is handed out and the next read fails.
public final class OpeningStream extends InputStream {
    /// Chunks read at once, so that few reads and one small move are needed.
    private static final int READ_CHUNKS = 4;

    private final ChunkCipher cipher;
    private final InputStream source;
    private final byte[] read = new byte[READ_CHUNKS * ChunkCipher.SEALED + 1];
    private final byte[] plain = new byte[ChunkCipher.CHUNK];
    private int readFrom;
    private int readTo;
    private boolean sourceEnded;
    private int plainFrom;
    private int plainTo;
    private long index;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        ENDED,
        BROKEN
    }

    /// @param source stands behind the payload's nonce; closed with this
    public OpeningStream(ChunkCipher cipher, InputStream source) {
        this.cipher = cipher;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (plainFrom == plainTo) {
            if (length >= ChunkCipher.CHUNK) {
                return chunk(into, offset);
            }
            plainFrom = 0;
            plainTo = Math.max(0, chunk(plain, 0));
        }
        int part = Math.min(length, plainTo - plainFrom);
        System.arraycopy(plain, plainFrom, into, offset, part);
        plainFrom += part;
        return part == 0 ? -1 : part;
    }

    @Override
    public int available() {
        return plainTo - plainFrom;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(plain, (byte) 0);
        plainFrom = 0;
        plainTo = 0;
        state = State.BROKEN;
        source.close();
    }

    /// Opens the next chunk; the length of its plaintext, or -1 at the end of the payload.
    private int chunk(byte[] into, int offset) throws IOException {
        if (state == State.ENDED) {
            return -1;
        }
        if (state == State.BROKEN) {
            throw changed();
        }
        state = State.BROKEN; // until this chunk is known to be good
        fill();
        boolean last = readTo - readFrom <= ChunkCipher.SEALED;
        int count = Math.min(readTo - readFrom, ChunkCipher.SEALED);
        boolean emptyTail = index > 0 && count == ChunkCipher.TAG;
        if (emptyTail) {
            throw changed();
        }
        if (cipher.open(index, last, read, readFrom, count, into, offset)) {
            state = last ? State.ENDED : State.OPEN;
        } else if (count < ChunkCipher.SEALED
                || !cipher.open(index, !last, read, readFrom, count, into, offset)) {
            throw changed();
        }
        index++;
        readFrom += count;
        return last && count == ChunkCipher.TAG ? -1 : count - ChunkCipher.TAG;
    }

    /// Reads on until a chunk and a byte are there, or the source has ended.
    private void fill() throws IOException {
        if (readTo - readFrom > ChunkCipher.SEALED || sourceEnded) {
            return;
        }
        System.arraycopy(read, readFrom, read, 0, readTo - readFrom);
        readTo -= readFrom;
        readFrom = 0;
        int got = source.readNBytes(read, readTo, read.length - readTo);
        readTo += got;
        sourceEnded = readTo < read.length;
    }

    private static AgeException changed() {
        return new AgeException(Kind.PAYLOAD, "the payload was changed or cut off");
    }
}
