package org.govah.keep.internal.keeping;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Ed25519SecretKey;

/// What is needed to add to an archive, and nothing that opens anything.
///
/// @param recipients whom everything is sealed to, all of one kind
/// @param name the contributor's key name, a field of each card
/// @param contributor signs each card
/// @param groupSecret for keyed fingerprints; a capture device has none
/// @param clock a claim, no proof
/// @param random for keys, nonces, salts and ids
public record Contribution(
        List<AgeRecipient> recipients,
        String name,
        Ed25519SecretKey contributor,
        Optional<GroupSecret> groupSecret,
        Clock clock,
        RandomGenerator random) {
    /// Copies the recipients.
    public Contribution {
        recipients = List.copyOf(recipients);
    }

    /// The secret under which a group's fingerprints are made.
    public static final class GroupSecret {
        private final byte[] bytes;

        /// @param bytes 32 bytes
        public GroupSecret(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            return "GroupSecret";
        }
    }

    @Override
    public String toString() {
        return "Contribution[" + name + "]";
    }
}
