package org.govah.keep.internal.media;

import java.io.IOException;
import java.io.InterruptedIOException;
import javax.imageio.stream.ImageInputStreamImpl;
import org.govah.keep.media.MediaSource;

/// A source as Java's picture decoders want it, through one small buffer. It ends when its thread
/// is interrupted.
public final class SourceImageStream extends ImageInputStreamImpl {
    private static final int BUFFER = 1 << 16;

    private final MediaSource source;
    private final byte[] buffer = new byte[BUFFER];
    private long from;
    private int held;

    /// Over a source, which the caller closes.
    public SourceImageStream(MediaSource source) {
        this.source = source;
    }

    @Override
    public long length() {
        try {
            return source.length();
        } catch (IOException _) {
            // ImageInputStream's word for a length nobody knows.
            return -1;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("out of time");
        }
        if (streamPos < from || streamPos >= from + held) {
            from = streamPos;
            held = Math.max(0, source.read(from, buffer, 0, BUFFER));
        }
        int at = (int) (streamPos - from);
        int n = Math.min(length, held - at);
        if (n <= 0) {
            return -1;
        }
        System.arraycopy(buffer, at, into, offset, n);
        streamPos += n;
        return n;
    }
}
