package org.govah.core.log;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// An Ed25519 public key (RFC 8032). Verifying follows Bouncy Castle: encodings of the key and of R
/// must be canonical, S below the group's order, the equation is the one with the cofactor, and a
/// key of small order is refused, since it would accept one signature on many messages. A signature
/// that other programs accept only with such a key or such an encoding is no signature here.
///
/// @param point the 32 bytes of RFC 8032
public record Ed25519PublicKey(Hash point) {
    /// Bytes in a key.
    public static final int BYTES = 32;

    /// The key held in 32 bytes.
    ///
    /// @throws IllegalArgumentException if there are not exactly 32 bytes
    public static Ed25519PublicKey of(byte[] bytes) {
        return new Ed25519PublicKey(Hash.of(bytes));
    }

    /// The 32 bytes.
    public byte[] bytes() {
        return point.bytes();
    }

    /// Whether `signature` is this key's on `message`; false too where the key itself is no point.
    public boolean verify(byte[] message, Ed25519Signature signature) {
        return Ed25519.verify(signature.bytes(), 0, bytes(), 0, message, 0, message.length);
    }
}
