package org.govah.keep.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.govah.core.words.Message;

/// A file as received: its bytes, read once and whole, and their SHA-256.
public final class ReceivedFile {
    /// The largest file that is read as a list; ten million rows are about this.
    public static final long MAX_BYTES = 1L << 30;

    private final String fileName;
    private final byte[] content;
    private final String sha256;

    private ReceivedFile(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
        this.sha256 = HexFormat.of().formatHex(sha256(content));
    }

    /// Size and time of change of a file.
    record State(boolean directory, long size, FileTime changed) {}

    /// Where files are read from; tests put another in its place.
    interface Disk {
        State state(Path file) throws IOException;

        /// At most `limit` bytes.
        byte[] bytes(Path file, int limit) throws IOException;
    }

    private static final class RealDisk implements Disk {
        @Override
        public State state(Path file) throws IOException {
            BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(a.isDirectory(), a.size(), a.lastModifiedTime());
        }

        @Override
        public byte[] bytes(Path file, int limit) throws IOException {
            // Room for exactly the file, so that its bytes are never there twice.
            byte[] bytes = new byte[(int) Math.min(limit, Files.size(file))];
            try (InputStream in = Files.newInputStream(file)) {
                int read = in.readNBytes(bytes, 0, bytes.length);
                boolean whole = read == bytes.length && in.read() < 0;
                return whole ? bytes : Arrays.copyOf(bytes, Math.max(0, read - 1));
            }
        }
    }

    /// Reads a file.
    ///
    /// @throws UnreadableListException if it is missing, a directory, unreadable, empty, larger
    ///   than [#MAX_BYTES], or changed while it was read; nothing is kept then
    public static ReceivedFile read(Path file) throws UnreadableListException {
        return read(file, new RealDisk());
    }

    static ReceivedFile read(Path file, Disk disk) throws UnreadableListException {
        String name = name(file);
        try {
            State before = disk.state(file);
            if (before.directory()) {
                throw new UnreadableListException(Message.of("keep.file-directory", name));
            }
            requireSize(name, before.size());
            byte[] bytes = disk.bytes(file, Math.toIntExact(MAX_BYTES) + 1);
            requireSize(name, bytes.length);
            if (bytes.length != before.size() || !disk.state(file).equals(before)) {
                throw new UnreadableListException(Message.of("keep.file-changed", name));
            }
            return new ReceivedFile(name, bytes);
        } catch (NoSuchFileException e) {
            throw new UnreadableListException(Message.of("keep.file-missing", name));
        } catch (IOException e) {
            throw new UnreadableListException(Message.of("keep.file-unreadable", name));
        }
    }

    /// A file that somebody hands over as bytes, such as an upload.
    ///
    /// @throws UnreadableListException if it is empty or larger than [#MAX_BYTES]
    public static ReceivedFile of(String fileName, byte[] bytes) throws UnreadableListException {
        requireSize(fileName, bytes.length);
        return new ReceivedFile(fileName, bytes.clone());
    }

    /// The file's name, without its folder.
    public String fileName() {
        return fileName;
    }

    /// Writes the bytes as received.
    ///
    /// @throws IOException if they cannot be written
    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }

    /// The SHA-256 of its bytes, lower-case hex.
    public String sha256() {
        return sha256;
    }

    /// How many bytes it has.
    public long size() {
        return content.length;
    }

    /// Its name without the last extension.
    public String stem() {
        return stem(fileName);
    }

    /// The bytes themselves, not a copy: a list can be a gigabyte.
    byte[] content() {
        return content;
    }

    static String stem(Path file) {
        return stem(name(file));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static void requireSize(String name, long size) throws UnreadableListException {
        if (size == 0) {
            throw new UnreadableListException(Message.of("keep.file-empty", name));
        }
        if (size > MAX_BYTES) {
            throw new UnreadableListException(
                    Message.of("keep.file-too-large", name, MAX_BYTES >> 20));
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
