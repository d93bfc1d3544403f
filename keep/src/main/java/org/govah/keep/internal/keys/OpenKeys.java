package org.govah.keep.internal.keys;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.Signer;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.Group;

/// An archive's keys while somebody works with it. Closing wipes them.
public final class OpenKeys implements AutoCloseable {
    private final PersonKeys person;
    private final List<SharedKeys> before = new ArrayList<>();
    private Group group;
    private SharedKeys shared;

    OpenKeys(Group group, PersonKeys person, SharedKeys shared) {
        this.group = group;
        this.person = person;
        this.shared = shared;
    }

    /// The group's newest edition that was read or written with these keys.
    public Group group() {
        return group;
    }

    /// Who works.
    public int personId() {
        return person.id();
    }

    /// Who works, as the group calls them.
    public String personName() {
        return person.name();
    }

    /// Signs as this person; closed with this.
    public Ed25519SecretKey personKey() {
        return person.key();
    }

    /// Signs notes as this person.
    public Signer personSigner() {
        return new Signer.OfLog(personVerifier().name(), person.key());
    }

    /// Checks what this person signs.
    public VerifierKey personVerifier() {
        return VerifierKey.ed25519(person.keyName(group.name()), person.key().publicKey());
    }

    /// What opens the items, newest first; closed with this.
    public List<AgeIdentity> reading() {
        return shared.reading();
    }

    /// Whom to seal a new item to: the newest recipient alone.
    public List<AgeRecipient> recipients() {
        return group.recipients().subList(0, 1);
    }

    /// 32 bytes that key the group's fingerprints; a copy, which the caller wipes.
    public byte[] groupSecret() {
        return shared.groupSecret().clone();
    }

    /// Signs this archive's log; closed with this.
    public Ed25519SecretKey logKey() {
        return shared.logKey();
    }

    /// Signs checkpoints of this archive's log.
    public Signer logSigner() {
        return new Signer.OfLog(logVerifier().name(), shared.logKey());
    }

    /// Checks this archive's checkpoints; its name is the log's origin.
    ///
    /// @throws IllegalStateException if the group does not list this log
    public VerifierKey logVerifier() {
        return group.devices().stream()
                .map(Group.Device::log)
                .filter(k -> k.ed25519().equals(shared.logKey().publicKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a log the group does not list"));
    }

    PersonKeys person() {
        return person;
    }

    SharedKeys shared() {
        return shared;
    }

    void update(Group group, SharedKeys shared) {
        before.add(this.shared);
        this.group = group;
        this.shared = shared;
    }

    @Override
    public void close() {
        person.close();
        shared.close();
        before.forEach(SharedKeys::close);
    }

    @Override
    public String toString() {
        return "OpenKeys[" + group.name() + ", person " + person.id() + "]";
    }
}
