package org.govah.keep.internal.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What a file system tells of a path without following it, asked for once: asking costs more than
/// all that is done with a file that is known.
///
/// @param length bytes
/// @param modifiedNanos nanoseconds since 1970
/// @param changedNanos the same; 0 where the file system does not tell
record Looked(What what, long length, long modifiedNanos, long changedNanos) {
    /// What lies there.
    enum What {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    private static final String ASKED = "unix:mode,size,lastModifiedTime,ctime";

    /// The part of a mode that tells what it is of (POSIX, sys/stat.h).
    private static final int KIND = 0xF000;

    private static final int REGULAR = 0x8000;
    private static final int DIRECTORY = 0x4000;
    private static final int SYMBOLIC = 0xA000;

    boolean isFolder() {
        return what == What.FOLDER;
    }

    static Looked at(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return basic(path);
        }
        Map<String, Object> told = Files.readAttributes(path, ASKED, LinkOption.NOFOLLOW_LINKS);
        What what =
                switch (number(told, "mode").intValue() & KIND) {
                    case REGULAR -> What.FILE;
                    case DIRECTORY -> What.FOLDER;
                    case SYMBOLIC -> What.LINK;
                    default -> What.OTHER;
                };
        return new Looked(
                what,
                number(told, "size").longValue(),
                time(told, "lastModifiedTime"),
                time(told, "ctime"));
    }

    private static Looked basic(Path path) throws IOException {
        BasicFileAttributes told =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        What what = told.isRegularFile() ? What.FILE : What.OTHER;
        if (told.isDirectory()) {
            what = What.FOLDER;
        } else if (told.isSymbolicLink()) {
            what = What.LINK;
        }
        return new Looked(what, told.size(), nanos(told.lastModifiedTime()), 0);
    }

    private static Number number(Map<String, Object> told, String name) {
        return (Number) Objects.requireNonNull(told.get(name));
    }

    private static long time(Map<String, Object> told, String name) {
        return nanos((FileTime) Objects.requireNonNull(told.get(name)));
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
