package org.govah.core.log.internal;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.govah.core.log.Hash;

/// SHA-256 over one working buffer, for many small hashes in a row; for one thread at a time. The
/// JDK's, which uses the processor's own instructions.
public final class Sha256 {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = newDigest();
    private final byte[] node = new byte[1 + 2 * Hash.BYTES];
    private final byte[] out = new byte[Hash.BYTES];

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// `SHA-256(bytes)`.
    public Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /// SHA-256 over `length` bytes from `at` on.
    public Hash of(byte[] bytes, int at, int length) {
        digest.update(bytes, at, length);
        return finish();
    }

    /// The hash of a leaf: `SHA-256(0x00 || entry)` (RFC 6962, section 2.1).
    public Hash leaf(byte[] entry, int at, int length) {
        digest.update(LEAF);
        digest.update(entry, at, length);
        return finish();
    }

    /// The hash of an inner node: `SHA-256(0x01 || left || right)`.
    public Hash node(Hash left, Hash right) {
        node[0] = NODE;
        left.write(node, 1);
        right.write(node, 1 + Hash.BYTES);
        return of(node, 0, node.length);
    }

    private Hash finish() {
        try {
            digest.digest(out, 0, out.length);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes hold a SHA-256", e);
        }
        return Hash.read(out, 0);
    }
}
