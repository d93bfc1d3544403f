package org.govah.keep.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.govah.core.log.Hash;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Digests;

/// Objects from one archive to another, as they are.
public final class Transfer {
    private static final int BUFFER = 1 << 16;

    private Transfer() {}

    /// Brings an object with its envelopes over, unless it is there already, whole: a run that was
    /// cut may have left part of it under its name.
    ///
    /// @return whether it is there now; not so where it is missing or its bytes have another hash
    /// @throws IOException if the storage written to fails
    public static boolean object(Storage from, Storage to, Hash object) throws IOException {
        String path = ArchivePaths.object(object);
        if (!isWhole(to, path, object)) {
            to.destroy(path);
            if (!copied(from, to, path, object)) {
                return false;
            }
        }
        for (String envelope : from.list(ArchivePaths.envelopesOf(object))) {
            byte[] bytes = from.read(envelope).orElse(new byte[0]);
            boolean whole =
                    ArchivePaths.hashIn(envelope)
                            .filter(Digests.sha256(bytes).hex()::equals)
                            .isPresent();
            boolean there = to.read(envelope).filter(b -> Arrays.equals(b, bytes)).isPresent();
            if (whole && !there) {
                to.overwrite(envelope, bytes);
            }
        }
        return true;
    }

    private static boolean isWhole(Storage in, String path, Hash object) throws IOException {
        if (in.length(path).isEmpty()) {
            return false;
        }
        MessageDigest digest = Digests.sha256();
        try (InputStream there = in.open(path, 0)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = there.read(buffer); n >= 0; n = there.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return Hash.of(digest.digest()).equals(object);
    }

    private static boolean copied(Storage from, Storage to, String path, Hash object)
            throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = from.open(path, 0);
                Draft out = to.draft()) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            if (!Hash.of(digest.digest()).equals(object)) {
                return false;
            }
            out.name(path);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
