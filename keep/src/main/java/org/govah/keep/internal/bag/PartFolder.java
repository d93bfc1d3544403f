package org.govah.keep.internal.bag;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A folder beside another that does not exist yet, to be moved there or deleted.
///
/// @param path where it lies
public record PartFolder(Path path) {
    /// Makes one.
    ///
    /// @throws FileAlreadyExistsException if something lies in the place or another such folder
    ///   does
    /// @throws IOException if it cannot be made
    public static PartFolder beside(Path place) throws IOException {
        Path name = place.getFileName();
        if (name == null || Files.exists(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Path part = place.resolveSibling("." + name + ".govah-part");
        Files.createDirectory(part);
        return new PartFolder(part);
    }

    /// Deletes it with all that is in it; links are deleted, not followed.
    ///
    /// @throws IOException if something stays
    public void delete() throws IOException {
        Files.walkFileTree(
                path,
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
