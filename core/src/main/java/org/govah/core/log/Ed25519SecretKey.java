package org.govah.core.log;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// An Ed25519 signing key: the 32-byte seed of RFC 8032. [#close] overwrites it.
public final class Ed25519SecretKey implements AutoCloseable {
    /// Bytes in a seed.
    public static final int BYTES = 32;

    private final byte[] seed;
    private final byte[] publicPoint = new byte[Ed25519PublicKey.BYTES];
    private boolean closed;

    private Ed25519SecretKey(byte[] seed) {
        this.seed = seed;
        Ed25519.generatePublicKey(seed, 0, publicPoint, 0);
    }

    /// The key of this seed.
    ///
    /// @throws IllegalArgumentException if there are not exactly 32 bytes
    public static Ed25519SecretKey of(byte[] seed) {
        if (seed.length != BYTES) {
            throw new IllegalArgumentException("a signing key has 32 bytes, not " + seed.length);
        }
        return new Ed25519SecretKey(seed.clone());
    }

    /// A new key from `random`, which in the program is the system's secure one.
    public static Ed25519SecretKey random(RandomGenerator random) {
        byte[] seed = new byte[BYTES];
        random.nextBytes(seed);
        return new Ed25519SecretKey(seed);
    }

    /// The key that checks what this one signs.
    public Ed25519PublicKey publicKey() {
        return Ed25519PublicKey.of(publicPoint);
    }

    /// Signs (deterministic, RFC 8032).
    ///
    /// @throws IllegalStateException after [#close]
    public Ed25519Signature sign(byte[] message) {
        if (closed) {
            throw new IllegalStateException("the key was wiped");
        }
        byte[] signature = new byte[Ed25519Signature.BYTES];
        Ed25519.sign(seed, 0, publicPoint, 0, message, 0, message.length, signature, 0);
        return Ed25519Signature.of(signature);
    }

    /// The seed, for sealing it away; the caller wipes the copy.
    public byte[] seed() {
        return seed.clone();
    }

    /// Overwrites the seed.
    @Override
    public void close() {
        Arrays.fill(seed, (byte) 0);
        closed = true;
    }

    @Override
    public String toString() {
        return "Ed25519SecretKey[" + publicKey().point() + "]";
    }
}
