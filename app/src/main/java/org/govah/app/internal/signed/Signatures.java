package org.govah.app.internal.signed;

/// Ed25519 (RFC 8032), whoever computes it.
public interface Signatures {
    /// Length of a seed and of a public key, in bytes.
    int KEY_BYTES = 32;

    /// Length of a signature, in bytes.
    int SIGNATURE_BYTES = 64;

    /// The signature of a message.
    ///
    /// @param seed of the private key, 32 bytes
    byte[] sign(byte[] seed, byte[] message);

    /// Whether a signature is of this message and this key.
    ///
    /// @param publicKey 32 bytes
    /// @param signature 64 bytes
    boolean verifies(byte[] publicKey, byte[] message, byte[] signature);

    /// A new key from the system's randomness.
    Pair newPair();

    /// A private key and its public key, 32 bytes each.
    // Keys are handed over, never kept or compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Pair(byte[] seed, byte[] publicKey) {}
}
