package org.govah.keep.bag;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.govah.keep.internal.bag.BagLayout;
import org.govah.keep.internal.bag.BagPath;
import org.govah.keep.internal.bag.HashingOutput;
import org.govah.keep.internal.bag.PartFolder;

/// Writes a bag of BagIt 1.0 (RFC 8493) file by file, with SHA-256 and SHA-512 manifests of payload
/// and tag files. It is written beside its place and moved there whole by [#finish]; [#close]
/// without it leaves nothing behind.
///
///     try (BagWriter bag = BagWriter.open(folder, info)) {
///         bag.payload("a.age", out -> ...);
///         bag.finish();
///     }
///
/// Memory follows the number of files (their paths), never their size.
public final class BagWriter implements Closeable {
    private final Path folder;
    private final PartFolder part;
    private final BagLayout layout;
    private final BagInfo info;
    private boolean finished;
    private boolean failed;

    private BagWriter(Path folder, PartFolder part, BagInfo info) throws IOException {
        this.folder = folder;
        this.part = part;
        this.info = info;
        this.layout = new BagLayout(part.path());
    }

    /// Begins a bag.
    ///
    /// @param folder where it will lie; nothing may lie there yet
    /// @param info what it says of itself; `Payload-Oxum` is measured and added
    /// @throws FileAlreadyExistsException if something lies there, or another writer is at it
    /// @throws IOException if nothing can be written beside it
    /// @throws IllegalArgumentException if `info` says an Oxum of its own
    public static BagWriter open(Path folder, BagInfo info) throws IOException {
        if (info.value(BagInfo.OXUM).isPresent()) {
            throw new IllegalArgumentException(BagInfo.OXUM + " is measured");
        }
        Path place = folder.toAbsolutePath().normalize();
        PartFolder part = PartFolder.beside(place);
        try {
            return new BagWriter(place, part, info);
        } catch (IOException e) {
            part.delete();
            throw e;
        }
    }

    /// Adds a file of the payload, `data/` + `path`.
    ///
    /// @throws IllegalArgumentException if the path leads out, cannot be unpacked on every system,
    ///   or is there already (up to case and Unicode form); nothing was written then
    /// @throws IOException if it cannot be written; the bag can then not be finished
    public void payload(String path, BagContents contents) throws IOException {
        add(BagPath.PAYLOAD + path, contents, true);
    }

    /// Adds a tag file outside the payload, such as `premis.xml`.
    ///
    /// @throws IllegalArgumentException as [#payload], and if it is a file that BagIt itself gives
    ///   a meaning or would lie in the payload
    /// @throws IOException if it cannot be written; the bag can then not be finished
    public void tag(String path, BagContents contents) throws IOException {
        if (BagLayout.isReserved(path)) {
            throw new IllegalArgumentException("BagIt gives this name a meaning");
        }
        add(path, contents, false);
    }

    private void add(String path, BagContents contents, boolean payload) throws IOException {
        requireOpen();
        layout.claim(path);
        failed = true;
        Path file = part.path().resolve(path);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (HashingOutput out = new HashingOutput(create(file))) {
            contents.writeTo(unclosed(out));
            out.flush();
            layout.list(path, out, payload);
        }
        failed = false;
    }

    private static OutputStream create(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
    }

    /// A writer that closes what it is handed must not close the file before it is listed.
    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private void requireOpen() {
        if (finished || failed) {
            throw new IllegalStateException("the bag is finished, or a file of it failed");
        }
    }

    /// Writes manifests and `bag-info.txt` and moves the bag into its place in one step.
    ///
    /// @throws FileAlreadyExistsException if something has come to lie there
    /// @throws IOException if it cannot be written or moved; nothing lies in its place then
    public void finish() throws IOException {
        requireOpen();
        failed = true;
        layout.finish(info);
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.move(part.path(), folder, StandardCopyOption.ATOMIC_MOVE);
        failed = false;
        finished = true;
    }

    /// Deletes what was written if the bag was not finished.
    @Override
    public void close() throws IOException {
        layout.close();
        if (!finished) {
            part.delete();
        }
    }
}
