package org.govah.core.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.internal.CborWriter;
import org.govah.core.log.internal.Sha256;

/// What stands in a card's field `signature`: an Ed25519 signature of this card's message alone, or
/// one over the root of a tree of several messages with this one's path to it. The second costs a
/// sixteenth of the signing and proves each card as well without the others (Merkle, "A Certified
/// Digital Signature", 1989; the same in the Roughtime protocol, IETF draft, section 5.2).
///
/// @param signature 64 bytes
/// @param position of the message among those signed together, from 0
/// @param count how many were signed together, 1 to [#MOST_TOGETHER]
/// @param path the inclusion path, from the message's sibling up; empty where it is alone
record CardSignature(Ed25519Signature signature, int position, int count, List<Hash> path) {
    /// More would make each card longer, 32 bytes a doubling, and save little more.
    static final int MOST_TOGETHER = 16;

    private static final byte[] TOGETHER = "govah entries v1\n".getBytes(StandardCharsets.US_ASCII);

    CardSignature {
        path = List.copyOf(path);
    }

    static CardSignature alone(Ed25519SecretKey key, byte[] message) {
        return new CardSignature(key.sign(message), 0, 1, List.of());
    }

    /// Signs several messages at once, at most [#MOST_TOGETHER].
    static List<CardSignature> together(Ed25519SecretKey key, List<byte[]> messages) {
        int count = messages.size();
        if (count < 1 || count > MOST_TOGETHER) {
            throw new IllegalArgumentException("1 to 16 cards are signed together, not " + count);
        }
        if (count == 1) {
            return List.of(alone(key, messages.getFirst()));
        }
        Sha256 sha = new Sha256();
        List<Hash> leaves = new ArrayList<>(count);
        messages.forEach(m -> leaves.add(sha.leaf(m, 0, m.length)));
        FieldHasher hasher = new FieldHasher();
        List<List<Hash>> levels = hasher.levels(leaves);
        HashReader hashes = (level, index) -> levels.get(level).get((int) index);
        Ed25519Signature signature = key.sign(signed(hasher.root(leaves), count));
        List<CardSignature> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(new CardSignature(signature, i, count, Tree.proveInclusion(i, count, hashes)));
        }
        return made;
    }

    private static byte[] signed(Hash root, int count) {
        return new CborWriter().raw(TOGETHER).uint(count).hash(root).toBytes();
    }

    /// Whether it is `key`'s signature of this message.
    boolean holds(Ed25519PublicKey key, byte[] message, SignatureMemo memo) {
        if (count == 1) {
            return key.verify(message, signature);
        }
        Hash leaf = Tree.leafHash(message);
        Optional<Hash> root = PathCheck.root(leaf, position, count, path);
        return root.isPresent() && memo.holds(key, signed(root.get(), count), signature);
    }

    /// `signature`, and where several were signed together, `position (1 byte) || count (1 byte) ||
    /// path`.
    byte[] encode() {
        if (count == 1) {
            return signature.bytes();
        }
        byte[] bytes =
                Arrays.copyOf(
                        signature.bytes(), Ed25519Signature.BYTES + 2 + Hash.BYTES * path.size());
        bytes[Ed25519Signature.BYTES] = (byte) position;
        bytes[Ed25519Signature.BYTES + 1] = (byte) count;
        for (int i = 0; i < path.size(); i++) {
            path.get(i).write(bytes, Ed25519Signature.BYTES + 2 + Hash.BYTES * i);
        }
        return bytes;
    }

    /// What [#encode] wrote; empty for any other bytes.
    static Optional<CardSignature> decode(byte[] bytes) {
        if (bytes.length < Ed25519Signature.BYTES) {
            return Optional.empty();
        }
        Ed25519Signature signature =
                Ed25519Signature.of(Arrays.copyOf(bytes, Ed25519Signature.BYTES));
        if (bytes.length == Ed25519Signature.BYTES) {
            return Optional.of(new CardSignature(signature, 0, 1, List.of()));
        }
        int rest = bytes.length - Ed25519Signature.BYTES - 2;
        if (rest <= 0 || rest % Hash.BYTES != 0) {
            return Optional.empty();
        }
        int position = bytes[Ed25519Signature.BYTES];
        int count = bytes[Ed25519Signature.BYTES + 1];
        if (count < 2 || count > MOST_TOGETHER || position < 0 || position >= count) {
            return Optional.empty();
        }
        List<Hash> path = new ArrayList<>();
        for (int at = Ed25519Signature.BYTES + 2; at < bytes.length; at += Hash.BYTES) {
            path.add(Hash.read(bytes, at));
        }
        return Optional.of(new CardSignature(signature, position, count, path));
    }
}
