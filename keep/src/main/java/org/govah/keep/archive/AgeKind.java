package org.govah.keep.archive;

import java.util.random.RandomGenerator;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeKeys;
import org.govah.core.age.AgeRecipient;
import org.govah.core.age.HybridIdentity;
import org.govah.core.age.X25519Identity;

/// Which recipients a group seals to; never two kinds in one file.
public enum AgeKind {
    /// ML-KEM-768 with X25519: holds against a recording that is opened with a quantum computer.
    PQ,
    /// X25519, which every age tool opens.
    X25519;

    /// A new identity of this kind.
    Made generate(RandomGenerator random) {
        return switch (this) {
            case PQ -> made(AgeKeys.generateHybrid(random));
            case X25519 -> made(AgeKeys.generateX25519(random));
        };
    }

    private static Made made(HybridIdentity identity) {
        return new Made(identity, identity.recipient(), identity.secretText());
    }

    private static Made made(X25519Identity identity) {
        return new Made(identity, identity.recipient(), identity.secretText());
    }

    /// An identity with its recipient and its text.
    record Made(AgeIdentity identity, AgeRecipient recipient, String secretText) {
        @Override
        public String toString() {
            return "Made";
        }
    }
}
