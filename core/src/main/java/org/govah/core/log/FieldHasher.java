package org.govah.core.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.log.internal.Sha256;

/// Salts and leaves of a card's fields, and the root over them.
final class FieldHasher {
    private static final byte[] SALT_LABEL = "govah salt v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 64;
    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;

    private final Sha256 sha = new Sha256();
    private final byte[] outer = new byte[BLOCK + Hash.BYTES];
    private byte[] work = new byte[1024];

    /// `HMAC-SHA-256(seed, "govah salt v1" || 0x00 || name)` (RFC 2104), with one buffer instead of
    /// a new state for each field.
    Hash salt(byte[] seed, byte[] name) {
        pad(seed, work, INNER);
        System.arraycopy(SALT_LABEL, 0, work, BLOCK, SALT_LABEL.length);
        System.arraycopy(name, 0, work, BLOCK + SALT_LABEL.length, name.length);
        Hash inner = sha.of(work, 0, BLOCK + SALT_LABEL.length + name.length);
        pad(seed, outer, OUTER);
        inner.write(outer, BLOCK);
        return sha.of(outer);
    }

    private static void pad(byte[] seed, byte[] to, int pad) {
        for (int i = 0; i < BLOCK; i++) {
            to[i] = (byte) (i < seed.length ? seed[i] ^ pad : pad);
        }
    }

    /// `SHA-256(0x00 || salt || uint32 length of name || name || value)`.
    Hash leaf(Hash salt, byte[] name, byte[] value) {
        int length = 1 + Hash.BYTES + Integer.BYTES + name.length + value.length;
        if (work.length < length) {
            work = new byte[2 * length];
        }
        work[0] = 0;
        salt.write(work, 1);
        int at = 1 + Hash.BYTES;
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            work[at++] = (byte) (name.length >>> shift);
        }
        System.arraycopy(name, 0, work, at, name.length);
        System.arraycopy(value, 0, work, at + name.length, value.length);
        return sha.of(work, 0, length);
    }

    /// The root of the RFC 6962 tree over these leaves, at least one.
    Hash root(List<Hash> leaves) {
        return root(leaves, 0, leaves.size());
    }

    private Hash root(List<Hash> leaves, int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int middle = from + (int) Tree.split((long) to - from);
        return sha.node(root(leaves, from, middle), root(leaves, middle, to));
    }

    /// All full subtrees over these leaves, level by level from the leaves up: what a path needs is
    /// there once for all of them.
    List<List<Hash>> levels(List<Hash> leaves) {
        List<List<Hash>> levels = new ArrayList<>();
        List<Hash> below = leaves;
        while (!below.isEmpty()) {
            levels.add(below);
            List<Hash> next = new ArrayList<>(below.size() / 2);
            for (int i = 0; i + 1 < below.size(); i += 2) {
                next.add(sha.node(below.get(i), below.get(i + 1)));
            }
            below = next;
        }
        return levels;
    }
}
