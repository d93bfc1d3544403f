package org.govah.keep.internal.sources;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.govah.core.words.Message;

/// Walks the paths a user hands in. Links are not followed and devices, pipes and sockets are not
/// read; what is left out is named with the reason, and the walk goes on.
public final class SourceWalk {
    private final Path skipped;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private SourceWalk(Path skipped) {
        this.skipped = skipped;
    }

    /// Everything below some paths, sorted by name within each.
    ///
    /// @param paths files and folders
    /// @param archive the archive's own folder, which is never kept in itself
    public static SourceWalk over(List<Path> paths, Path archive) {
        SourceWalk walk = new SourceWalk(archive.toAbsolutePath().normalize());
        for (Path each : paths) {
            walk.walk(each);
        }
        return walk;
    }

    /// Files that can be kept.
    public List<SourceFile> files() {
        return List.copyOf(files);
    }

    /// Paths that cannot, with the reason.
    public List<Refused> refused() {
        return List.copyOf(refused);
    }

    private void walk(Path top) {
        int from = files.size();
        try {
            BasicFileAttributes kind =
                    Files.readAttributes(top, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (kind.isDirectory()) {
                Path whole = top.toAbsolutePath();
                Files.walkFileTree(whole, new Visitor(whole));
            } else {
                take(top, SourceName.last(top), kind);
            }
        } catch (IOException e) {
            refuse(SourceName.last(top), "keep.source-unreadable", e.getClass().getSimpleName());
        }
        files.subList(from, files.size()).sort(Comparator.comparing(SourceFile::name));
    }

    private void take(Path file, String name, BasicFileAttributes kind) {
        if (kind.isSymbolicLink()) {
            refuse(name, "keep.source-link");
        } else if (!kind.isRegularFile()) {
            refuse(name, "keep.source-device");
        } else {
            files.add(
                    new SourceFile(
                            file,
                            name,
                            kind.size(),
                            nanos(kind.lastModifiedTime()),
                            changed(file).orElse(0L)));
        }
    }

    private static Optional<Long> changed(Path file) {
        try {
            return Optional.of(
                    nanos(
                            (FileTime)
                                    Files.getAttribute(
                                            file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    private void refuse(String name, String key, Object... arguments) {
        refused.add(new Refused(name, Message.of(key, arguments)));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path top;

        Visitor(Path top) {
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes kind) {
            return folder.toAbsolutePath().normalize().equals(skipped)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
            take(file, SourceName.below(top, file), kind);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            refuse(
                    SourceName.below(top, file),
                    "keep.source-unreadable",
                    e.getClass().getSimpleName());
            return FileVisitResult.CONTINUE;
        }
    }
}
