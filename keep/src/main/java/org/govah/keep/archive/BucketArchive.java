package org.govah.keep.archive;

import java.io.IOException;
import java.nio.file.Path;
import org.govah.keep.internal.store.s3.StorageOpening;

/// An archive whose bytes lie in a bucket of an S3-compatible store: its folder holds nothing but
/// the settings that name the bucket (docs/formats/storage.md).
public final class BucketArchive {
    private BucketArchive() {}

    /// Makes the folder. [Archive#found] then makes the archive in the bucket; on another machine,
    /// where the bucket holds one already, [Archive#open] opens it.
    ///
    /// @param place a folder that is empty or does not exist
    /// @param settings a file as `s3.conf` has to be
    /// @throws ArchiveException if a setting is missing or wrong, or the folder holds something
    ///   else
    public static void point(Path place, Path settings, Around around) throws ArchiveException {
        try {
            StorageOpening.point(place.toAbsolutePath().normalize(), settings, around);
        } catch (IOException e) {
            throw ArchiveException.unreadable("keep.s3-conf", settings.toString(), "-");
        }
    }
}
