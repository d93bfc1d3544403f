package org.govah.keep.internal.bag;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.govah.keep.bag.BagInfo;

/// The files that make a folder a bag, written as its other files come.
public final class BagLayout implements Closeable {
    private static final String DECLARED =
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(?i)data(/.*)?|bagit\\.txt|bag-info\\.txt|fetch\\.txt|(tag)?manifest-.*\\.txt",
                    Pattern.DOTALL);

    private final Path root;
    private final Set<String> taken = new HashSet<>();
    private final Lines payload;
    private final Lines tags;
    private long bytes;
    private long files;

    /// Begins the layout in an empty folder.
    ///
    /// @throws IOException if it cannot be written
    public BagLayout(Path root) throws IOException {
        this.root = root;
        Files.createDirectory(root.resolve("data"));
        this.payload = new Lines(root, "manifest-");
        this.tags = new Lines(root, "tagmanifest-");
    }

    /// Whether BagIt gives this path a meaning of its own.
    public static boolean isReserved(String path) {
        return RESERVED.matcher(path).matches();
    }

    /// Takes a path, so that no other file of the bag can be mistaken for it.
    ///
    /// @throws IllegalArgumentException if it is not portable or taken
    public void claim(String path) {
        if (!BagPath.isPortable(path)) {
            throw new IllegalArgumentException("not a path that every system can unpack");
        }
        if (!taken.add(BagPath.folded(path))) {
            throw new IllegalArgumentException("two files of one name");
        }
    }

    /// Lists a file that was written.
    ///
    /// @throws IOException if the manifest cannot be written
    public void list(String path, HashingOutput written, boolean isPayload) throws IOException {
        (isPayload ? payload : tags).add(path, written);
        if (isPayload) {
            bytes += written.bytes();
            files++;
        }
    }

    /// Writes what is left: declaration, info, and the tag manifests over them.
    ///
    /// @throws IOException if it cannot be written
    public void finish(BagInfo info) throws IOException {
        payload.close();
        write(Declaration.FILE, DECLARED);
        BagInfo whole = info.with(BagInfo.OXUM, bytes + "." + files);
        write("bag-info.txt", InfoLines.text(whole));
        for (String hash : Lines.HASHES) {
            String name = "manifest-" + hash + ".txt";
            try (HashingOutput out = new HashingOutput(OutputStream.nullOutputStream())) {
                Files.copy(root.resolve(name), out);
                tags.add(name, out);
            }
        }
        tags.close();
    }

    private void write(String name, String text) throws IOException {
        try (HashingOutput out =
                new HashingOutput(
                        Files.newOutputStream(root.resolve(name), StandardOpenOption.CREATE_NEW))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            tags.add(name, out);
        }
    }

    @Override
    public void close() throws IOException {
        payload.close();
        tags.close();
    }

    /// The same paths in a manifest of each hash.
    private static final class Lines implements Closeable {
        static final List<String> HASHES = List.of("sha256", "sha512");

        private final OutputStream sha256;
        private final OutputStream sha512;

        Lines(Path root, String name) throws IOException {
            this.sha256 = create(root.resolve(name + "sha256.txt"));
            this.sha512 = create(root.resolve(name + "sha512.txt"));
        }

        private static OutputStream create(Path file) throws IOException {
            return new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        }

        void add(String path, HashingOutput written) throws IOException {
            String rest = "  " + BagPath.encoded(path) + "\n";
            sha256.write((written.sha256() + rest).getBytes(StandardCharsets.UTF_8));
            sha512.write((written.sha512() + rest).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            try (sha256;
                    sha512) {
                sha256.flush();
            }
        }
    }
}
