package org.govah.app.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govah.core.words.Message;
import org.jspecify.annotations.Nullable;

/// Writes a folder whole or not at all. The files are written beside it first and moved into place
/// in one step; a folder that already holds something Govah did not write is left alone.
final class OutFolder {
    /// Lists the files of a folder, so that a later run knows which it may replace.
    static final String CONTENTS = "files.txt";

    private static final int SHOWN = 3;

    /// Writes the bytes of one file, so that a large file need not lie in memory. Several files are
    /// written at once.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;

        /// Makes the file.
        default void writeAs(Path file) throws IOException {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writeTo(out);
            }
        }

        static Content of(byte[] bytes) {
            return out -> out.write(bytes);
        }

        /// A text that is put together when its file is written.
        static Content text(Supplier<String> text) {
            return out -> out.write(text.get().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The bytes of a file that nothing ever changes: one more name for it where the disk can do
    /// that, else a copy.
    record Unchanged(Path earlier) implements Content {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            Files.copy(earlier, out);
        }

        @Override
        public void writeAs(Path file) throws IOException {
            try {
                Files.createLink(file, earlier);
            } catch (IOException | UnsupportedOperationException e) {
                Content.super.writeAs(file);
            }
        }
    }

    private final Path folder;

    OutFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// Refuses, before any work is done, a folder that could not be replaced without loss.
    ///
    /// @throws Refusal with exit 3 if it holds a file that Govah did not write there; with 2 if it
    ///   is a file
    void requireReplaceable() throws Refusal {
        if (Files.isRegularFile(folder)) {
            throw Refusal.unreadable("app.out-is-file", folder.getFileName());
        }
        try {
            Set<String> foreign = present();
            foreign.removeAll(written());
            if (!foreign.isEmpty()) {
                String some = foreign.stream().limit(SHOWN).collect(Collectors.joining(", "));
                throw new Refusal(
                        ExitCode.WOULD_LOSE,
                        Message.of(
                                "app.out-has-others", folder.getFileName(), foreign.size(), some));
            }
        } catch (IOException e) {
            throw Refusal.unreadable(
                    "app.out-unreadable", folder.getFileName(), String.valueOf(e.getMessage()));
        }
    }

    /// Writes all files and replaces the folder.
    ///
    /// @param files content by path relative to the folder, `/` between names
    /// @throws Refusal if it cannot be written; then the folder is as it was
    void write(SortedMap<String, Content> files) throws Refusal {
        requireReplaceable();
        Path part = sibling("part");
        try {
            delete(part);
            writeAll(part, files);
            String contents = String.join("\n", files.keySet()) + "\n" + CONTENTS + "\n";
            writeOne(part, CONTENTS, Content.of(contents.getBytes(StandardCharsets.UTF_8)));
            moveIntoPlace(part);
        } catch (IOException e) {
            throw Refusal.unreadable(
                    "app.out-unwritable", folder.getFileName(), String.valueOf(e.getMessage()));
        }
    }

    private static void writeAll(Path root, SortedMap<String, Content> files) throws IOException {
        try {
            files.entrySet().parallelStream()
                    .forEach(file -> {
                        try {
                            writeOne(root, file.getKey(), file.getValue());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeOne(Path root, String name, Content content) throws IOException {
        Path file = root.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        content.writeAs(file);
    }

    private void moveIntoPlace(Path part) throws IOException {
        Path old = sibling("old");
        delete(old);
        if (Files.exists(folder)) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private Path sibling(String what) {
        return folder.resolveSibling("." + folder.getFileName() + ".govah-" + what);
    }

    private Set<String> present() throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(p -> !Files.isDirectory(p))
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private List<String> written() throws IOException {
        Path contents = folder.resolve(CONTENTS);
        return Files.isRegularFile(contents) ? Files.readAllLines(contents) : List.of();
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException e) throws IOException {
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
