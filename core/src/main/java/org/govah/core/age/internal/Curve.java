package org.govah.core.age.internal;

import org.bouncycastle.math.ec.rfc7748.X25519;

/// X25519 (RFC 7748, section 5).
public final class Curve {
    /// Length of a secret and of a point, in bytes.
    public static final int BYTES = 32;

    private Curve() {}

    /// The public point of a secret.
    public static byte[] point(byte[] secret) {
        byte[] point = new byte[BYTES];
        X25519.scalarMultBase(secret, 0, point, 0);
        return point;
    }

    /// Agrees on a shared secret.
    ///
    /// @param shared takes 32 bytes
    /// @return false where the result is all zeros: the point was of low order
    static boolean agree(byte[] secret, byte[] point, byte[] shared) {
        return X25519.calculateAgreement(secret, 0, point, 0, shared, 0);
    }
}
