package org.govah.keep.internal.time;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.govah.keep.time.OtsOp;

/// Hashes of files that were stamped: a file may be larger than memory.
public final class DataHash {
    private static final int BUFFER = 1 << 16;

    private DataHash() {}

    /// The hash that a token names by its object identifier; empty where it is not known here.
    public static Optional<MessageDigest> of(String algorithm) {
        try {
            String name = algorithm.equals(TokenReader.SHA1) ? "SHA-1" : algorithm;
            return Optional.of(MessageDigest.getInstance(name));
        } catch (NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    /// The hash with which an OpenTimestamps proof begins.
    ///
    /// @throws IllegalArgumentException if the operation is no hash; no proof that was read has one
    public static MessageDigest of(OtsOp hash) {
        String name =
                switch (hash) {
                    case SHA1 -> "SHA-1";
                    case SHA256 -> "SHA-256";
                    case RIPEMD160 -> "RIPEMD160";
                    case KECCAK256 -> "KECCAK-256";
                    case APPEND, PREPEND, REVERSE, HEXLIFY ->
                            throw new IllegalArgumentException("no hash: " + hash);
                };
        try {
            return MessageDigest.getInstance(name, new BouncyCastleProvider());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bouncy Castle has " + name, e);
        }
    }

    /// Over all that is left of a stream.
    ///
    /// @throws IOException if it cannot be read
    public static byte[] over(MessageDigest hash, InputStream data) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = data.read(buffer); n >= 0; n = data.read(buffer)) {
            hash.update(buffer, 0, n);
        }
        return hash.digest();
    }
}
