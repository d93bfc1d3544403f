package org.govah.keep.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// The few things an archive does to a file system, apart so that a test can cut the power between
/// any two of them.
public interface Disk {
    /// A new file, written from its start.
    ///
    /// @throws IOException if it exists or cannot be written
    OutputStream create(Path file) throws IOException;

    /// Makes a file's bytes survive a power cut.
    ///
    /// @throws IOException if the device refuses
    void sync(Path file) throws IOException;

    /// Makes the names in a folder survive a power cut.
    ///
    /// @throws IOException if the device refuses
    void syncFolder(Path folder) throws IOException;

    /// Gives a file its name in one step, over whatever had it.
    ///
    /// @throws IOException if the file system refuses
    void move(Path from, Path to) throws IOException;

    /// Overwrites bytes in place and makes that durable.
    ///
    /// @param from first byte
    /// @throws IOException if the file cannot be written
    void overwrite(Path file, long from, byte[] bytes) throws IOException;

    /// Removes a file; one that is not there is removed already.
    ///
    /// @throws IOException if the file system refuses
    void delete(Path file) throws IOException;

    /// Makes a folder and those above it.
    ///
    /// @throws IOException if the file system refuses
    void folder(Path folder) throws IOException;
}
