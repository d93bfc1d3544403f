package org.govah.keep.archive;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeKeys;
import org.govah.core.age.AgeRecipient;
import org.govah.core.age.HybridIdentity;
import org.govah.core.age.HybridRecipient;
import org.govah.core.age.ScryptIdentity;
import org.govah.core.age.X25519Identity;
import org.govah.core.age.X25519Recipient;

/// Which age keys a group has; it never mixes them, since a file sealed to both is only as strong
/// as the weaker.
public enum AgeKind {
    /// Safe against later quantum computers: ML-KEM-768 and X25519 together.
    PQ("pq"),
    /// What every age program reads.
    X25519("x25519");

    private final String code;

    AgeKind(String code) {
        this.code = code;
    }

    /// As the group's note writes it.
    public String code() {
        return code;
    }

    /// The kind with this code; empty where there is none.
    public static Optional<AgeKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }

    /// Whether a recipient is of this kind.
    public boolean fits(AgeRecipient recipient) {
        return switch (this) {
            case PQ -> recipient instanceof HybridRecipient;
            case X25519 -> recipient instanceof X25519Recipient;
        };
    }

    /// A new identity.
    ///
    /// @param random cryptographically strong; asked for 32 bytes
    public AgeIdentity generate(RandomGenerator random) {
        return switch (this) {
            case PQ -> AgeKeys.generateHybrid(random);
            case X25519 -> AgeKeys.generateX25519(random);
        };
    }

    /// Whom to seal to so that an identity opens.
    ///
    /// @throws IllegalArgumentException if it is a passphrase
    public static AgeRecipient recipientOf(AgeIdentity identity) {
        return switch (identity) {
            case X25519Identity x -> x.recipient();
            case HybridIdentity h -> h.recipient();
            case ScryptIdentity s -> throw new IllegalArgumentException("a passphrase: " + s);
        };
    }
}
