package org.govah.keep.internal.sources;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
            Looked kind = Looked.at(top);
            if (kind.isFolder()) {
                Path whole = top.toAbsolutePath();
                below(whole, whole);
            } else {
                take(top, SourceName.last(top), kind);
            }
        } catch (IOException e) {
            refuse(SourceName.last(top), e);
        }
        files.subList(from, files.size()).sort(Comparator.comparing(SourceFile::name));
    }

    /// A folder that cannot be listed, or no further, is named; what was seen of it is kept.
    private void below(Path top, Path folder) {
        if (folder.toAbsolutePath().normalize().equals(skipped)) {
            return;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path each : inside) {
                look(top, each);
            }
        } catch (IOException e) {
            refuse(folder.equals(top) ? SourceName.last(top) : SourceName.below(top, folder), e);
        } catch (DirectoryIteratorException e) {
            refuse(SourceName.below(top, folder), new IOException(e));
        }
    }

    private void look(Path top, Path file) {
        try {
            Looked kind = Looked.at(file);
            if (kind.isFolder()) {
                below(top, file);
            } else {
                take(file, SourceName.below(top, file), kind);
            }
        } catch (IOException e) {
            refuse(SourceName.below(top, file), e);
        }
    }

    private void take(Path file, String name, Looked kind) {
        switch (kind.what()) {
            case LINK -> refuse(name, "keep.source-link");
            case FOLDER, OTHER -> refuse(name, "keep.source-device");
            case FILE ->
                    files.add(
                            new SourceFile(
                                    file,
                                    name,
                                    kind.length(),
                                    kind.modifiedNanos(),
                                    kind.changedNanos()));
        }
    }

    private void refuse(String name, IOException e) {
        refuse(name, "keep.source-unreadable", e.getClass().getSimpleName());
    }

    private void refuse(String name, String key, Object... arguments) {
        refused.add(new Refused(name, Message.of(key, arguments)));
    }
}
