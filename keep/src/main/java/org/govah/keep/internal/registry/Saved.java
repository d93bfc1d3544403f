package org.govah.keep.internal.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeFile;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Tree;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.store.Storage;

/// `registry.age`: the registry as it was after some entries. Whoever knows the group's recipients
/// could seal another, so it carries a keyed hash under the group's secret; one that is not ours,
/// of another log, of another edition of the group or of another version of the fold counts for
/// nothing.
///
/// Plaintext: `format (4 bytes) || HMAC-SHA-256 of the rest (32) || log size (8) || log root (32)
/// || SHA-256 of the group's note (32) || the database as SQLite writes it`.
///
/// @param size entries that were folded
/// @param root of the log at that size
/// @param group SHA-256 of the group's note: who may decide and erase
// Handed on and never changed.
@SuppressWarnings("ArrayRecordComponent")
record Saved(long size, Hash root, Hash group, byte[] database) {
    static final String PATH = "registry.age";

    /// Raised whenever tables, readers or rules change, so that no fold goes on from another's.
    private static final int FORMAT = 1;

    private static final byte[] LABEL = "govah registry v1\n".getBytes(StandardCharsets.US_ASCII);

    /// What lies in the archive, where it is ours.
    ///
    /// @throws IOException if it cannot be read from the disk
    static Optional<Saved> load(Storage storage, List<AgeIdentity> identities, byte[] secret)
            throws IOException {
        Optional<byte[]> sealed = storage.read(PATH);
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        byte[] plain;
        try {
            plain = AgeFile.openBytes(identities, sealed.get());
        } catch (AgeException e) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            byte[] mac = in.readNBytes(Hash.BYTES);
            byte[] body = in.readAllBytes();
            return MessageDigest.isEqual(mac, mac(secret, body))
                    ? Optional.of(body(body))
                    : Optional.empty();
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Saved body(byte[] body) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            return new Saved(
                    in.readLong(),
                    Hash.of(in.readNBytes(Hash.BYTES)),
                    Hash.of(in.readNBytes(Hash.BYTES)),
                    in.readAllBytes());
        }
    }

    private static byte[] mac(byte[] secret, byte[] body) {
        Mac mac = Digests.keyed(secret);
        mac.update(LABEL);
        return mac.doFinal(body);
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
        byte[] body = bytes();
        ByteArrayOutputStream plain = new ByteArrayOutputStream(body.length + 64);
        try (DataOutputStream out = new DataOutputStream(plain)) {
            out.writeInt(FORMAT);
            out.write(mac(secret, body));
            out.write(body);
        }
        storage.replace(PATH, AgeFile.sealBytes(recipients, plain.toByteArray(), random));
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(database.length + 128);
        try (DataOutputStream out = new DataOutputStream(body)) {
            out.writeLong(size);
            out.write(root.bytes());
            out.write(group.bytes());
            out.write(database);
        }
        return body.toByteArray();
    }
}
