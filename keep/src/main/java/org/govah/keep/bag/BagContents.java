package org.govah.keep.bag;

import java.io.IOException;
import java.io.OutputStream;

/// Writes the bytes of one file of a bag, so that a large file need not lie in memory.
@FunctionalInterface
public interface BagContents {
    /// Writes all bytes; does not close the stream.
    ///
    /// @throws IOException if they cannot be read or written; the bag is then not finished
    void writeTo(OutputStream out) throws IOException;

    /// Bytes that are there already.
    static BagContents of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return out -> out.write(copy);
    }
}
