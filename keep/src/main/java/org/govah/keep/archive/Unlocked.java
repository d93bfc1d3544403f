package org.govah.keep.archive;

import java.util.List;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.keep.internal.keys.OpenKeys;

/// What one person's passphrase opens, while it is open; closing wipes it.
public final class Unlocked implements AutoCloseable {
    private final OpenKeys keys;

    Unlocked(OpenKeys keys) {
        this.keys = keys;
    }

    /// The group in its newest edition.
    public Group group() {
        return keys.group();
    }

    /// Who works: the name of the person's first key, `<group>/person-<number>`, whichever of their
    /// devices this is.
    public String personId() {
        return PersonName.of(keyName());
    }

    /// The name of the key that signs here.
    String keyName() {
        return keys.personVerifier().name();
    }

    /// How the person is called.
    public String personName() {
        return keys.personName();
    }

    /// The log's name.
    String origin() {
        return keys.logVerifier().name();
    }

    /// Signs what the person contributes.
    Ed25519SecretKey personKey() {
        return keys.personKey();
    }

    /// Opens what was sealed to the group, newest first.
    List<AgeIdentity> reading() {
        return keys.reading();
    }

    /// Whom everything new is sealed to.
    List<AgeRecipient> recipients() {
        return keys.recipients();
    }

    /// Makes fingerprints that say nothing outside the group.
    byte[] groupSecret() {
        return keys.groupSecret();
    }

    /// Signs checkpoints.
    Ed25519SecretKey logKey() {
        return keys.logKey();
    }

    /// For [GroupKeys], which changes them.
    OpenKeys keys() {
        return keys;
    }

    @Override
    public void close() {
        keys.close();
    }

    @Override
    public String toString() {
        return "Unlocked[" + personId() + "]";
    }
}
