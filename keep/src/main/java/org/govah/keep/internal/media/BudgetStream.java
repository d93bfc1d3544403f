package org.govah.keep.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.govah.keep.media.MediaSource;

/// A stream over a source that reads only so many bytes; skipping is free. It also ends when its
/// thread is interrupted, so that a reader out of time stops at its next read.
final class BudgetStream extends InputStream {
    private final MediaSource source;
    private final byte[] one = new byte[1];
    private long position;
    private long left;

    BudgetStream(MediaSource source, long budget) {
        this.source = source;
        this.left = budget;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("out of time");
        }
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            throw new IOException("more bytes than metadata may take");
        }
        int n = source.read(position, into, offset, (int) Math.min(length, left));
        if (n > 0) {
            position += n;
            left -= n;
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long step = Math.clamp(source.length() - position, 0, Math.max(0, n));
        position += step;
        return step;
    }
}
