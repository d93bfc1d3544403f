package org.govah.keep.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.govah.core.log.LogFormatException;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keys.FoundingRequest;
import org.govah.keep.internal.keys.KeyRing;
import org.govah.keep.internal.keys.OpenKeys;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.internal.store.s3.StorageOpening;

/// Makes an archive where there is none.
final class Founding {
    /// Says that a folder is an archive, and of which format.
    static final String FORMAT_FILE = "format";

    /// What it holds.
    static final String FORMAT = "govah archive v1\n";

    private Founding() {}

    /// An empty folder on this machine: a capture device has its seeds there in clear, so it never
    /// lies in a bucket.
    static Storage empty(Path place) throws IOException, ArchiveException {
        Path root = place.toAbsolutePath().normalize();
        Files.createDirectories(root);
        try (Stream<Path> inside = Files.list(root)) {
            if (inside.findAny().isPresent()) {
                throw ArchiveException.wouldLose("keep.is-an-archive", place.toString());
            }
        }
        return new LocalStorage(root, new RealDisk());
    }

    static Storage found(Path root, String person, AgeKind kind, char[] passphrase, Around around)
            throws IOException, LogFormatException, ArchiveException {
        Storage storage = StorageOpening.fresh(root, around);
        FoundingRequest request =
                new FoundingRequest(person, kind, passphrase, around.random(), around.logWork());
        try (OpenKeys first = KeyRing.found(storage, request)) {
            storage.write(FORMAT_FILE, FORMAT.getBytes(StandardCharsets.US_ASCII));
            storage.flush();
            Journal.create(storage, first.logVerifier().name(), first.logKey());
        }
        return storage;
    }
}
