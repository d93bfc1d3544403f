package org.govah.keep.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Where an archive's bytes lie. Paths are relative, of `a-z A-Z 0-9 . _ - /`, the same in a folder
/// and in a bucket. All but the checkpoint and a few small notes is written once and never changed.
///
/// Nothing written is promised to survive a power cut before [#flush()] has returned.
public interface Storage {
    /// A small file whole.
    ///
    /// @return empty where there is none
    /// @throws IOException if it cannot be read
    Optional<byte[]> read(String path) throws IOException;

    /// Part of a file as a stream.
    ///
    /// @param from first byte
    /// @throws java.nio.file.NoSuchFileException if there is none
    /// @throws IOException if it cannot be read
    InputStream open(String path, long from) throws IOException;

    /// A file's length in bytes.
    ///
    /// @return empty where there is none
    /// @throws IOException if it cannot be told
    OptionalLong length(String path) throws IOException;

    /// Every path that begins so, sorted.
    ///
    /// @param prefix whole folders, ending in `/`, or the beginning of a name
    /// @throws IOException if it cannot be told
    List<String> list(String prefix) throws IOException;

    /// Writes a file whole under its final name. The same bytes once more change nothing.
    ///
    /// @throws IOException if it cannot be written, or other bytes have that name: what was there
    ///   is there still
    void write(String path, byte[] bytes) throws IOException;

    /// Writes a file whole, over what a run that was cut may have left under its name. Nothing that
    /// was committed may have it.
    ///
    /// @throws IOException if it cannot be written
    void overwrite(String path, byte[] bytes) throws IOException;

    /// A file whose name is known only once it is written.
    ///
    /// @throws IOException if it cannot be begun
    Draft draft() throws IOException;

    /// Makes all that was written since survive a power cut.
    ///
    /// @throws IOException if the device refuses; what was written must then not be relied on
    void flush() throws IOException;

    /// Replaces a small file in one step, durably: the commit point.
    ///
    /// @throws IOException if it fails: the old or the new file is there whole
    void replace(String path, byte[] bytes) throws IOException;

    /// Overwrites part of a file with zeros, as far as the device lets one, durably.
    ///
    /// @throws IOException if it fails
    void zero(String path, long from, long length) throws IOException;

    /// Destroys a file: overwritten where it lies, as far as the device lets one, and removed,
    /// durably. One that is not there is destroyed already.
    ///
    /// @throws IOException if it fails
    void destroy(String path) throws IOException;

    /// Keeps every other process from writing until it is closed.
    ///
    /// @throws LockedException if another process writes
    /// @throws IOException if it cannot be told
    AutoCloseable lock() throws IOException;

    /// Another process writes to this archive.
    final class LockedException extends IOException {
        private static final long serialVersionUID = 1;

        /// @param where which archive
        public LockedException(String where) {
            super(where);
        }
    }
}
