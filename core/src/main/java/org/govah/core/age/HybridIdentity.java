package org.govah.core.age;

import java.util.Arrays;
import java.util.Locale;
import org.govah.core.age.internal.Bech32;
import org.govah.core.age.internal.XWing;

/// An identity `AGE-SECRET-KEY-PQ-1…`.
public final class HybridIdentity implements AgeIdentity {
    static final String PREFIX = "age-secret-key-pq-";

    private final byte[] secret;
    private final XWing keys;
    private final HybridRecipient recipient;

    HybridIdentity(byte[] secret) {
        if (secret.length != XWing.SECRET) {
            throw new IllegalArgumentException("a hybrid identity has 32 bytes");
        }
        this.secret = secret.clone();
        keys = new XWing(secret);
        recipient = new HybridRecipient(keys.publicKey());
    }

    XWing keys() {
        return keys;
    }

    /// Whom to seal to so that this opens.
    public HybridRecipient recipient() {
        return recipient;
    }

    /// The secret as text, `AGE-SECRET-KEY-PQ-1…`: to be kept as the secret it is.
    public String secretText() {
        return Bech32.encode(PREFIX, secret).toUpperCase(Locale.ROOT);
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
        keys.wipe();
    }

    @Override
    public String toString() {
        return "HybridIdentity";
    }
}
