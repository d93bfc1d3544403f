package org.govah.keep.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Bytes that can be read from anywhere in them: a file, an opened item, or an array.
public interface MediaSource {
    /// How many bytes there are.
    long length() throws IOException;

    /// Reads some bytes.
    ///
    /// @param position of the first, from 0
    /// @return how many were read, -1 at the end
    int read(long position, byte[] into, int offset, int length) throws IOException;

    /// An array as a source.
    static MediaSource of(byte[] bytes) {
        return new MediaSource() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public int read(long position, byte[] into, int offset, int length) {
                if (position >= bytes.length) {
                    return -1;
                }
                int n = (int) Math.min(length, bytes.length - position);
                System.arraycopy(bytes, (int) position, into, offset, n);
                return n;
            }
        };
    }

    /// An open file as a source; the caller closes it.
    static MediaSource of(FileChannel file) {
        return new MediaSource() {
            @Override
            public long length() throws IOException {
                return file.size();
            }

            @Override
            public int read(long position, byte[] into, int offset, int length) throws IOException {
                return file.read(ByteBuffer.wrap(into, offset, length), position);
            }
        };
    }
}
