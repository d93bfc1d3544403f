package org.govah.core.age;

import java.util.Arrays;
import java.util.Locale;
import org.govah.core.age.internal.Bech32;
import org.govah.core.age.internal.Curve;

/// An identity `AGE-SECRET-KEY-1…`.
public final class X25519Identity implements AgeIdentity {
    static final String PREFIX = "age-secret-key-";

    private final byte[] secret;
    private final X25519Recipient recipient;

    X25519Identity(byte[] secret) {
        if (secret.length != Curve.BYTES) {
            throw new IllegalArgumentException("an X25519 identity has 32 bytes");
        }
        this.secret = secret.clone();
        recipient = new X25519Recipient(Curve.point(secret));
    }

    byte[] secret() {
        return secret;
    }

    /// Whom to seal to so that this opens.
    public X25519Recipient recipient() {
        return recipient;
    }

    /// The secret as text, `AGE-SECRET-KEY-1…`: to be kept as the secret it is.
    public String secretText() {
        return Bech32.encode(PREFIX, secret).toUpperCase(Locale.ROOT);
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "X25519Identity";
    }
}
