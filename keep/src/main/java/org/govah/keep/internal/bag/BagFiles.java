package org.govah.keep.internal.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.govah.keep.bag.BagFault;
import org.govah.keep.bag.BagFinding;

/// The plain files in a bag's folder; links and devices are said and left alone.
final class BagFiles {
    private final Path root;
    private final SortedMap<String, Long> sizes;

    private BagFiles(Path root, SortedMap<String, Long> sizes) {
        this.root = root;
        this.sizes = sizes;
    }

    static BagFiles in(Path root, Consumer<BagFinding> findings) throws IOException {
        SortedMap<String, Long> sizes = new TreeMap<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        String path = path(root, file);
                        if (a.isRegularFile()) {
                            sizes.put(path, a.size());
                        } else {
                            BagFault fault = a.isSymbolicLink() ? BagFault.LINK : BagFault.SPECIAL;
                            findings.accept(new BagFinding(fault, path));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        findings.accept(new BagFinding(BagFault.UNREADABLE, path(root, file)));
                        return FileVisitResult.CONTINUE;
                    }
                });
        return new BagFiles(root, sizes);
    }

    private static String path(Path root, Path file) {
        String path = root.relativize(file).toString();
        return root.getFileSystem().getSeparator().equals("\\") ? path.replace('\\', '/') : path;
    }

    /// Size in bytes by path, in the order of the paths.
    SortedMap<String, Long> sizes() {
        return sizes;
    }

    /// Whether there is a folder for the payload, be it empty.
    boolean hasPayloadFolder() {
        return Files.isDirectory(root.resolve("data"), LinkOption.NOFOLLOW_LINKS);
    }

    /// Opens a file of [#sizes]; a link that has taken its place since is not followed.
    InputStream open(String path) throws IOException {
        return Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }
}
