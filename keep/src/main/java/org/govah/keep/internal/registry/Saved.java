package org.govah.keep.internal.registry;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeFile;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Tree;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.store.Draft;
import org.govah.keep.internal.store.Storage;

/// `registry.age`: the registry as it was after some entries. Whoever knows the group's recipients
/// could seal another, so it carries a keyed hash under the group's secret; one that is not ours,
/// of another log, of another edition of the group or of another version of the fold counts for
/// nothing.
///
/// Plaintext: `format (4 bytes) || HMAC-SHA-256 of head and database (32) || head: log size (8),
/// log root (32), SHA-256 of the group's note (32) || length (4) || the database as SQLite writes
/// it`.
///
/// @param size entries that were folded
/// @param root of the log at that size
/// @param group SHA-256 of the group's note: who may decide and erase
// Handed on and never changed.
@SuppressWarnings("ArrayRecordComponent")
record Saved(long size, Hash root, Hash group, byte[] database) {
    static final String PATH = ArchivePaths.REGISTRY;

    /// Raised whenever tables, readers or rules change, so that no fold goes on from another's.
    private static final int FORMAT = 2;

    private static final int HEAD = Long.BYTES + 2 * Hash.BYTES;

    private static final byte[] LABEL = "govah registry v1\n".getBytes(StandardCharsets.US_ASCII);

    /// What lies in the archive, where it is ours. The database is held once, never beside its
    /// sealed form: an archive of 200,000 items has one of 80 MB.
    ///
    /// @throws IOException if it cannot be read from the disk
    static Optional<Saved> load(Storage storage, List<AgeIdentity> identities, byte[] secret)
            throws IOException {
        OptionalLong sealed = storage.length(PATH);
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(AgeFile.open(identities, storage.open(PATH, 0)))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            byte[] mac = in.readNBytes(Hash.BYTES);
            byte[] head = in.readNBytes(HEAD);
            int length = in.readInt();
            if (head.length < HEAD || length < 0 || length > sealed.getAsLong()) {
                return Optional.empty();
            }
            byte[] database = new byte[length];
            in.readFully(database);
            boolean ours = in.read() < 0 && MessageDigest.isEqual(mac, mac(secret, head, database));
            return ours ? Optional.of(saved(head, database)) : Optional.empty();
        } catch (EOFException | AgeException e) {
            return Optional.empty();
        }
    }

    private static Saved saved(byte[] head, byte[] database) {
        ByteBuffer in = ByteBuffer.wrap(head);
        long size = in.getLong();
        byte[] root = new byte[Hash.BYTES];
        byte[] group = new byte[Hash.BYTES];
        in.get(root).get(group);
        return new Saved(size, Hash.of(root), Hash.of(group), database);
    }

    private static byte[] mac(byte[] secret, byte[] head, byte[] database) {
        Mac mac = Digests.keyed(secret);
        mac.update(LABEL);
        mac.update(head);
        return mac.doFinal(database);
    }

    /// Whether it was folded from this log by this group.
    boolean fits(Journal journal, Hash note) throws LogFormatException {
        long now = journal.checkpoint().size();
        if (size < 0 || size > now || !group.equals(note)) {
            return false;
        }
        return size == now
                ? root.equals(journal.checkpoint().root())
                : root.equals(Tree.root(size, journal.hashes()));
    }

    /// Seals it beside the log.
    ///
    /// @throws IOException if it cannot be written: it is folded again next time
    void save(Storage storage, List<AgeRecipient> recipients, byte[] secret, RandomGenerator random)
            throws IOException {
        byte[] head =
                ByteBuffer.allocate(HEAD)
                        .putLong(size)
                        .put(root.bytes())
                        .put(group.bytes())
                        .array();
        try (Draft draft = storage.draft()) {
            try (DataOutputStream out =
                    new DataOutputStream(AgeFile.seal(recipients, unclosed(draft), random))) {
                out.writeInt(FORMAT);
                out.write(mac(secret, head, database));
                out.write(head);
                out.writeInt(database.length);
                out.write(database);
            }
            // What is derived may be missing for a moment.
            storage.destroy(PATH);
            draft.name(PATH);
        }
        storage.flush();
    }

    /// A draft that gets its name after the seal is closed.
    private static OutputStream unclosed(Draft draft) {
        return new FilterOutputStream(draft) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                draft.write(bytes, from, length);
            }

            @Override
            public void close() {
                // The draft is named first.
            }
        };
    }
}
