package org.govah.core.age;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The 128-bit key of one age file. Closing wipes it.
public final class FileKey implements AutoCloseable {
    /// Length in bytes.
    public static final int BYTES = 16;

    private final byte[] secret;
    private boolean wiped;

    private FileKey(byte[] secret) {
        this.secret = secret;
    }

    /// A new key; one file a key, as the specification asks.
    ///
    /// @param random cryptographically strong
    public static FileKey random(RandomGenerator random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new FileKey(secret);
    }

    /// The key that these bytes are; they are copied.
    ///
    /// @throws IllegalArgumentException if they are not 16
    public static FileKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a file key has 16 bytes");
        }
        return new FileKey(bytes.clone());
    }

    /// A copy of the key, which the caller wipes.
    ///
    /// @throws IllegalStateException if it was wiped
    public byte[] bytes() {
        return secret().clone();
    }

    byte[] secret() {
        if (wiped) {
            throw new IllegalStateException("the file key was wiped");
        }
        return secret;
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
        wiped = true;
    }

    @Override
    public String toString() {
        return "FileKey";
    }
}
