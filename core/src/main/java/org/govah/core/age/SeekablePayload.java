package org.govah.core.age;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.govah.core.age.internal.ChunkCipher;

/// A payload read anywhere. Its last chunk is opened first, so its length is authentic. Not safe
/// for several threads.
public final class SeekablePayload implements AutoCloseable {
    private final RangeReader source;
    private final ChunkCipher cipher;
    private final long length;
    private final long chunks;
    private final byte[] sealed = new byte[ChunkCipher.SEALED];
    private final byte[] plain = new byte[ChunkCipher.CHUNK];

    /// The chunk that `plain` holds; -1 for none.
    private long held = -1;

    private SeekablePayload(RangeReader source, ChunkCipher cipher, long length) {
        this.source = source;
        this.cipher = cipher;
        this.length = length;
        chunks = Math.max(1, Math.ceilDiv(length, (long) ChunkCipher.CHUNK));
    }

    /// Opens a payload and checks its end.
    ///
    /// @param key may be wiped as soon as this returns
    /// @throws AgeException of kind PAYLOAD if it was changed or cut off there
    public static SeekablePayload open(FileKey key, RangeReader source) throws IOException {
        long sealedLength = source.length();
        long length = AgePayload.openedLength(sealedLength).orElseThrow(AgePayload::changed);
        byte[] nonce = new byte[AgePayload.NONCE];
        source.read(0, nonce, 0, nonce.length);
        SeekablePayload payload =
                new SeekablePayload(source, AgePayload.cipher(key, nonce), length);
        payload.hold(payload.chunks - 1);
        return payload;
    }

    /// How many bytes it holds, as its last chunk vouches.
    public long length() {
        return length;
    }

    /// Reads up to `count` bytes from `position` on: as many as there are, up to the end.
    ///
    /// @return how many; 0 at the end or behind it
    /// @throws AgeException of kind PAYLOAD if a chunk it needs was changed; what it then wrote to
    ///   `into` is from chunks that are authentic
    public int read(long position, byte[] into, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, into.length);
        Objects.checkIndex(position, Long.MAX_VALUE);
        int wanted = Math.toIntExact(Math.min(count, Math.max(0, length - position)));
        int done = 0;
        while (done < wanted) {
            long at = position + done;
            hold(at / ChunkCipher.CHUNK);
            int from = Math.toIntExact(at % ChunkCipher.CHUNK);
            int part = Math.min(wanted - done, ChunkCipher.CHUNK - from);
            System.arraycopy(plain, from, into, offset + done, part);
            done += part;
        }
        return done;
    }

    /// Wipes the chunk that is held. The source stays open.
    @Override
    public void close() {
        Arrays.fill(plain, (byte) 0);
        held = -1;
    }

    private void hold(long chunk) throws IOException {
        if (chunk == held) {
            return;
        }
        held = -1;
        boolean last = chunk == chunks - 1;
        int count =
                ChunkCipher.TAG
                        + Math.toIntExact(
                                Math.min(ChunkCipher.CHUNK, length - chunk * ChunkCipher.CHUNK));
        source.read(AgePayload.NONCE + chunk * ChunkCipher.SEALED, sealed, 0, count);
        if (!cipher.open(chunk, last, sealed, 0, count, plain, 0)) {
            throw AgePayload.changed();
        }
        held = chunk;
    }
}
