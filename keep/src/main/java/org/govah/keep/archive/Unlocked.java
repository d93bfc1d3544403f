package org.govah.keep.archive;

import java.util.Arrays;
import java.util.List;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Ed25519SecretKey;

/// What one person's passphrase opens, while it is open; closing wipes it.
public final class Unlocked implements AutoCloseable {
    private final Group group;
    private final PersonKeys person;
    private final SharedKeys shared;

    Unlocked(Group group, PersonKeys person, SharedKeys shared) {
        this.group = group;
        this.person = person;
        this.shared = shared;
    }

    /// The group.
    public Group group() {
        return group;
    }

    /// The person's id, which names their key.
    public String personId() {
        return person.id();
    }

    /// How the person is called.
    public String personName() {
        return person.name();
    }

    /// The log's name.
    String origin() {
        return group.devices().getFirst().name();
    }

    /// Signs what the person contributes.
    Ed25519SecretKey personKey() {
        return person.signing();
    }

    /// Opens what was sealed to the group, newest first.
    List<AgeIdentity> reading() {
        return shared.reading();
    }

    /// Whom everything new is sealed to.
    List<AgeRecipient> recipients() {
        return group.recipients();
    }

    /// Makes fingerprints that say nothing outside the group.
    byte[] groupSecret() {
        return shared.groupSecret();
    }

    /// Signs checkpoints.
    Ed25519SecretKey logKey() {
        return shared.logKey();
    }

    SharedKeys shared() {
        return shared;
    }

    @Override
    public void close() {
        person.close();
        shared.close();
    }

    @Override
    public String toString() {
        return "Unlocked[" + person.id() + "]";
    }

    static void wipe(byte[] secret) {
        Arrays.fill(secret, (byte) 0);
    }
}
