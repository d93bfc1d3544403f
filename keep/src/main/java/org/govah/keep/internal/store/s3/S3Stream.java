package org.govah.keep.internal.store.s3;

import java.io.IOException;
import java.io.InputStream;
import org.govah.keep.internal.store.s3.S3Bucket.Piece;

/// An object read in pieces that grow: an answer that breaks off is asked again from where it was,
/// and a small slice costs little.
final class S3Stream extends InputStream {
    private static final int FIRST = 1 << 16;
    private static final int LARGEST = 1 << 23;

    private final S3Bucket bucket;
    private final String path;
    private Piece piece;
    private int in;
    private long next;
    private int size = FIRST;

    /// Reads the first piece.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is none
    S3Stream(S3Bucket bucket, String path, long from) throws IOException {
        this.bucket = bucket;
        this.path = path;
        this.piece = bucket.piece(path, from, size, "");
        this.next = from + piece.bytes().length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (in == piece.bytes().length && next < piece.whole()) {
            size = Math.min(2 * size, LARGEST);
            piece = bucket.piece(path, next, size, piece.tag());
            next += piece.bytes().length;
            in = 0;
        }
        int n = Math.min(length, piece.bytes().length - in);
        if (n == 0) {
            return -1;
        }
        System.arraycopy(piece.bytes(), in, into, from, n);
        in += n;
        return n;
    }
}
