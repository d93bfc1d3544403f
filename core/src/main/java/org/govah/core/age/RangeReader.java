package org.govah.core.age;

import java.io.IOException;

/// Sealed bytes that can be read anywhere: a file, a slice of one, an object in a store.
public interface RangeReader {
    /// How many bytes there are.
    ///
    /// @throws IOException as the store throws it
    long length() throws IOException;

    /// Reads exactly `count` bytes.
    ///
    /// @param position of the first, from 0
    /// @throws java.io.EOFException if there are fewer
    /// @throws IOException as the store throws it
    void read(long position, byte[] into, int offset, int count) throws IOException;
}
