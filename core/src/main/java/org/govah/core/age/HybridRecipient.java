package org.govah.core.age;

import java.util.Arrays;
import org.govah.core.age.internal.Bech32;
import org.govah.core.age.internal.XWing;

/// A recipient `age1pq1…`: ML-KEM-768 and X25519 together, safe against later quantum computers.
public final class HybridRecipient implements AgeRecipient {
    static final String PREFIX = "age1pq";

    private final byte[] key;

    HybridRecipient(byte[] key) {
        if (!XWing.isPublicKey(key)) {
            throw new IllegalArgumentException("not a public key of X-Wing");
        }
        this.key = key.clone();
    }

    byte[] key() {
        return key;
    }

    /// The text that others seal to, `age1pq1…`, of 1,959 characters.
    public String text() {
        return Bech32.encode(PREFIX, key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HybridRecipient that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return text();
    }
}
