package org.govah.keep.internal.items;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeHeader;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgePayload;
import org.govah.core.age.AgeRecipient;
import org.govah.core.age.AgeRecords;
import org.govah.core.age.FileKey;
import org.govah.core.log.Card;
import org.govah.core.log.Slice;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.internal.store.Storage;

/// Opens what an entry speaks of.
public final class ItemReader {
    private static final int BUFFER = 1 << 18;

    /// A slice up to this length is opened in one go, without buffers of its own.
    private static final int ONE_GO = 1 << 17;

    /// Longer than every pack; what would lie behind it is not found.
    private static final int MOST_PACK = 1 << 23;

    private final Storage storage;
    private final List<AgeIdentity> identities;
    private final AgeRecords records = new AgeRecords();
    private final byte[] buffer = new byte[BUFFER];

    private final boolean many;
    private Pack last = new Pack("", new byte[0]);

    // Bytes as they lie in the archive; nobody compares them.
    @SuppressWarnings("ArrayRecordComponent")
    private record Pack(String path, byte[] bytes) {}

    /// For one thread at a time.
    ///
    /// @param identities what opens the archive
    public ItemReader(Storage storage, List<AgeIdentity> identities) {
        this(storage, identities, false);
    }

    private ItemReader(Storage storage, List<AgeIdentity> identities, boolean many) {
        this.storage = storage;
        this.identities = List.copyOf(identities);
        this.many = many;
    }

    /// The same for items asked for one after the other: a pack is read whole, once.
    ///
    /// @param identities what opens the archive
    public static ItemReader ofMany(Storage storage, List<AgeIdentity> identities) {
        return new ItemReader(storage, identities, true);
    }

    /// The key of a slice's payload: on the card for a slice of a pack, in an envelope for a whole
    /// object.
    ///
    /// @return empty where both are gone
    /// @throws IOException if an envelope cannot be read
    public Optional<FileKey> key(Slice slice, Card card) throws IOException {
        Optional<byte[]> own = card.value(CardNames.PAYLOAD_KEY);
        if (own.isPresent()) {
            return Optional.of(FileKey.of(own.get()));
        }
        Optional<IOException> why = Optional.empty();
        for (String path : storage.list(ArchivePaths.envelopesOf(slice.object()))) {
            try (InputStream in = storage.open(path, 0)) {
                return Optional.of(AgeHeader.read(in).open(identities));
            } catch (AgeException e) {
                why = Optional.of(e);
            }
        }
        if (why.isPresent()) {
            throw why.get();
        }
        return Optional.empty();
    }

    /// The file as it was received. Bytes that were given out before an exception were authentic.
    ///
    /// @return whether the key is still there
    /// @throws IOException if the ciphertext is missing, was changed, or `out` fails
    public boolean copy(Slice slice, Card card, OutputStream out) throws IOException {
        Optional<FileKey> found = key(slice, card);
        if (found.isEmpty()) {
            return false;
        }
        if (slice.length() <= ONE_GO) {
            return small(slice, found.get(), out);
        }
        try (FileKey key = found.get();
                InputStream in = AgePayload.opening(key, sealed(slice))) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
            return true;
        }
    }

    private boolean small(Slice slice, FileKey key, OutputStream out) throws IOException {
        try (key) {
            out.write(records.open(key, bytes(slice)));
            return true;
        }
    }

    private byte[] bytes(Slice slice) throws IOException {
        String path = ArchivePaths.object(slice.object());
        if (!many || slice.object().equals(slice.sha256())) {
            try (InputStream in = sealed(slice)) {
                return in.readNBytes((int) slice.length());
            }
        }
        if (!last.path().equals(path)) {
            try (InputStream in = storage.open(path, 0)) {
                last = new Pack(path, in.readNBytes(MOST_PACK));
            }
        }
        int length = last.bytes().length;
        int from = (int) Math.min(slice.offset(), length);
        return Arrays.copyOfRange(
                last.bytes(), from, (int) Math.min(length, from + slice.length()));
    }

    /// The same as a standard age file for some recipients, the payload as it lies in the archive.
    ///
    /// @return whether the key is still there
    /// @throws IOException if the ciphertext is missing or `out` fails
    public boolean exportSealed(
            Slice slice,
            Card card,
            List<? extends AgeRecipient> recipients,
            RandomGenerator random,
            OutputStream out)
            throws IOException {
        Optional<FileKey> found = key(slice, card);
        if (found.isEmpty()) {
            return false;
        }
        try (FileKey key = found.get();
                InputStream in = sealed(slice)) {
            out.write(AgeHeader.seal(key, recipients, random).bytes());
            in.transferTo(out);
            return true;
        }
    }

    private InputStream sealed(Slice slice) throws IOException {
        return new LimitedStream(
                storage.open(ArchivePaths.object(slice.object()), slice.offset()), slice.length());
    }

    private static final class LimitedStream extends InputStream {
        private final InputStream in;
        private long left;

        LimitedStream(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = in.read(into, from, (int) Math.min(count, left));
            left -= Math.max(0, n);
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
