package org.govah.core.age;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.internal.Bech32;
import org.govah.core.age.internal.Curve;
import org.govah.core.age.internal.XWing;

/// Keys from text, and new ones.
public final class AgeKeys {
    private AgeKeys() {}

    /// The recipient that a text `age1…` or `age1pq1…` is; empty where it is none.
    public static Optional<AgeRecipient> recipient(String text) {
        Optional<byte[]> hybrid = Bech32.decode(HybridRecipient.PREFIX, text);
        if (hybrid.isPresent()) {
            return hybrid.filter(XWing::isPublicKey).map(HybridRecipient::new);
        }
        return Bech32.decode(X25519Recipient.PREFIX, text)
                .filter(bytes -> bytes.length == Curve.BYTES)
                .map(X25519Recipient::new);
    }

    /// The identity that a text `AGE-SECRET-KEY-1…` or `AGE-SECRET-KEY-PQ-1…` is; empty where it is
    /// none.
    public static Optional<AgeIdentity> identity(String text) {
        Optional<byte[]> hybrid = Bech32.decode(HybridIdentity.PREFIX, text);
        if (hybrid.isPresent()) {
            return hybrid.filter(bytes -> bytes.length == XWing.SECRET).map(HybridIdentity::new);
        }
        return Bech32.decode(X25519Identity.PREFIX, text)
                .filter(bytes -> bytes.length == Curve.BYTES)
                .map(X25519Identity::new);
    }

    /// A new X25519 identity.
    ///
    /// @param random cryptographically strong
    public static X25519Identity generateX25519(RandomGenerator random) {
        byte[] secret = bytes(random);
        X25519Identity identity = new X25519Identity(secret);
        Arrays.fill(secret, (byte) 0);
        return identity;
    }

    /// A new post-quantum identity.
    ///
    /// @param random cryptographically strong
    public static HybridIdentity generateHybrid(RandomGenerator random) {
        byte[] secret = bytes(random);
        HybridIdentity identity = new HybridIdentity(secret);
        Arrays.fill(secret, (byte) 0);
        return identity;
    }

    private static byte[] bytes(RandomGenerator random) {
        byte[] secret = new byte[XWing.SECRET];
        random.nextBytes(secret);
        return secret;
    }
}
