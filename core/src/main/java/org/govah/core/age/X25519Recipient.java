package org.govah.core.age;

import java.util.Arrays;
import org.govah.core.age.internal.Bech32;
import org.govah.core.age.internal.Curve;

/// A recipient `age1…`: a point of X25519.
public final class X25519Recipient implements AgeRecipient {
    static final String PREFIX = "age";

    private final byte[] point;

    X25519Recipient(byte[] point) {
        if (point.length != Curve.BYTES) {
            throw new IllegalArgumentException("an X25519 recipient has 32 bytes");
        }
        this.point = point.clone();
    }

    byte[] point() {
        return point;
    }

    /// The text that others seal to, `age1…`.
    public String text() {
        return Bech32.encode(PREFIX, point);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof X25519Recipient that && Arrays.equals(point, that.point);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(point);
    }

    @Override
    public String toString() {
        return text();
    }
}
