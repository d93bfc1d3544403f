package org.govah.core.age.internal;

import java.util.Optional;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeException.Kind;
import org.govah.core.age.FileKey;

/// The body of a native stanza: a file key sealed under a key that is used once.
final class WrappedKey {
    /// Length of the body, in bytes.
    static final int BYTES = FileKey.BYTES + ChunkCipher.TAG;

    private WrappedKey() {}

    /// The body, of the one length allowed: another would let one file open under several keys with
    /// different results (partitioning oracle).
    static byte[] body(Stanza stanza) throws AgeException {
        byte[] body = stanza.body();
        require(body.length == BYTES, "the body of a stanza has not 32 bytes");
        return body;
    }

    /// The file key, where the body is authentic under this key.
    static Optional<byte[]> open(byte[] key, byte[] body) {
        byte[] fileKey = new byte[FileKey.BYTES];
        return ChunkCipher.openOnce(key, body, fileKey) ? Optional.of(fileKey) : Optional.empty();
    }

    /// @throws AgeException of kind HEADER if it does not hold
    static void require(boolean holds, String detail) throws AgeException {
        if (!holds) {
            throw new AgeException(Kind.HEADER, detail);
        }
    }
}
