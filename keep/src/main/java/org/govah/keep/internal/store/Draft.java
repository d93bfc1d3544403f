package org.govah.keep.internal.store;

import java.io.IOException;
import java.io.OutputStream;

/// A file being written that has no name yet.
public abstract class Draft extends OutputStream {
    /// For the stores of this package.
    protected Draft() {}

    @Override
    public abstract void write(byte[] bytes, int from, int length) throws IOException;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /// Gives it its name. Durable after the next [Storage#flush()].
    ///
    /// @throws IOException if it cannot be named, or a file with other bytes has that name
    public abstract void name(String path) throws IOException;

    /// Throws it away unless it was named.
    @Override
    public abstract void close() throws IOException;
}
