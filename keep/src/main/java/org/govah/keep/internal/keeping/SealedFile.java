package org.govah.keep.internal.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import org.govah.core.age.AgePayload;
import org.govah.core.age.FileKey;
import org.govah.core.log.Hash;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.sources.SourceFile;
import org.govah.keep.internal.store.Draft;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.media.MediaType;

/// A whole file as one age payload, in constant memory.
///
/// @param object SHA-256 of the payload, its name
/// @param length bytes of the payload
/// @param plainLength bytes of the file
/// @param fingerprint keyed hash of the file
/// @param type by content
record SealedFile(
        Hash object,
        long length,
        long plainLength,
        Optional<Fingerprint> fingerprint,
        MediaType type) {
    private static final int BUFFER = 1 << 20;

    /// A file that changed while it was read: what was written is thrown away.
    static final class ChangedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static SealedFile seal(
            SourceFile file,
            FileKey key,
            Optional<Mac> keyed,
            Storage storage,
            RandomGenerator random)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long read = 0;
        MediaType type = MediaType.of(new byte[0]);
        try (InputStream in = Files.newInputStream(file.path());
                Draft draft = storage.draft()) {
            Hashed hashed = new Hashed(draft);
            OutputStream sealing = AgePayload.sealing(key, hashed, random);
            for (int n = in.readNBytes(buffer, 0, BUFFER);
                    n > 0;
                    n = in.readNBytes(buffer, 0, BUFFER)) {
                if (read == 0) {
                    type = MediaType.of(Arrays.copyOf(buffer, Math.min(n, MediaType.HEAD)));
                }
                read += n;
                if (keyed.isPresent()) {
                    keyed.get().update(buffer, 0, n);
                }
                sealing.write(buffer, 0, n);
                if (read > file.length()) {
                    throw new ChangedException();
                }
            }
            if (read != file.length()) {
                throw new ChangedException();
            }
            sealing.close();
            Hash object = Hash.of(hashed.digest.digest());
            draft.name(ArchivePaths.object(object));
            return new SealedFile(
                    object,
                    hashed.length,
                    read,
                    keyed.map(mac -> new Fingerprint(Hash.of(mac.doFinal()))),
                    type);
        }
    }

    private static final class Hashed extends OutputStream {
        private final MessageDigest digest = Digests.sha256();
        private final OutputStream out;
        private long length;

        Hashed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            digest.update(bytes, from, count);
            out.write(bytes, from, count);
            length += count;
        }

        // The draft is named or thrown away by whoever opened it.
        @Override
        public void close() {}
    }
}
