package org.govah.keep.internal.store.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Around;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;

/// Finds where an archive's bytes lie: in its folder, or in the bucket that the folder's `s3.conf`
/// names.
public final class StorageOpening {
    /// The file in an otherwise empty archive folder that names a bucket.
    public static final String SETTINGS = "s3.conf";

    /// What a folder that names a bucket may hold: what is being written, and who writes.
    private static final Set<String> BESIDE = Set.of(SETTINGS, LocalStorage.DRAFTS, S3Lock.PATH);

    private StorageOpening() {}

    /// An archive's storage. Asks a store nothing yet.
    ///
    /// @param format the file every archive has: a folder that has it is one itself, whatever else
    ///   somebody put there
    /// @throws ArchiveException naming the setting that is wrong
    public static Storage open(Path archive, String format, Around around) throws ArchiveException {
        return Files.exists(archive.resolve(SETTINGS)) && !Files.exists(archive.resolve(format))
                ? bucket(archive, around)
                : new LocalStorage(archive, new RealDisk());
    }

    private static S3Storage bucket(Path archive, Around around) throws ArchiveException {
        S3Settings settings = S3Settings.read(archive.resolve(SETTINGS), around.variable());
        return new S3Storage(settings, archive, around.clock(), Thread::sleep, around.random());
    }

    /// An empty storage for a new archive.
    ///
    /// @throws ArchiveException if something lies there already, or the store cannot keep an
    ///   archive
    /// @throws IOException if folder or store cannot be written
    public static Storage fresh(Path archive, Around around) throws ArchiveException, IOException {
        Files.createDirectories(archive);
        boolean elsewhere = Files.exists(archive.resolve(SETTINGS));
        try (Stream<Path> inside = Files.list(archive)) {
            if (inside.anyMatch(p -> !elsewhere || !BESIDE.contains(name(p)))) {
                throw ArchiveException.wouldLose("keep.is-an-archive", archive.toString());
            }
        }
        if (!elsewhere) {
            return new LocalStorage(archive, new RealDisk());
        }
        S3Storage bucket = bucket(archive, around);
        bucket.prove();
        return bucket;
    }

    /// Makes a folder that names a bucket.
    ///
    /// @param settings copied into the folder
    /// @throws ArchiveException if a setting is wrong, or the folder holds something else
    /// @throws IOException if it cannot be written
    public static void point(Path archive, Path settings, Around around)
            throws ArchiveException, IOException {
        Files.createDirectories(archive);
        Path there = archive.resolve(SETTINGS);
        try (Stream<Path> inside = Files.list(archive)) {
            boolean other = inside.anyMatch(p -> !BESIDE.contains(name(p)));
            if (other || (Files.exists(there) && Files.mismatch(there, settings) >= 0)) {
                throw ArchiveException.wouldLose("keep.is-an-archive", archive.toString());
            }
        }
        byte[] bytes = Files.readAllBytes(settings);
        if (!Files.exists(there)) {
            Files.write(there, bytes);
        }
        try {
            S3Settings.read(there, around.variable());
        } catch (ArchiveException e) {
            Files.delete(there);
            throw e;
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
