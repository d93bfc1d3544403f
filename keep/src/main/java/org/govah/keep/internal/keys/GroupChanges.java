package org.govah.keep.internal.keys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeException;
import org.govah.core.log.Signer;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Group;
import org.govah.keep.internal.store.Storage;

/// New editions of the group: who joins, who leaves, what is sealed to. Each needs `by` and, where
/// the group has two people whose keys count, `second`, another one's keys. `by` holds the new
/// edition afterwards. Key files are written before the edition that needs them: a change that was
/// cut leaves the old edition in force and can be made again.
public final class GroupChanges {
    private GroupChanges() {}

    /// Enrols somebody with a passphrase of their own.
    ///
    /// @return the new edition
    /// @throws ArchiveException if a signature is missing, or the name or passphrase is none
    /// @throws IOException if it cannot be written
    public static Group addPerson(
            Storage storage, OpenKeys by, Optional<OpenKeys> second, NewPerson request)
            throws IOException, ArchiveException {
        Group current = KeyRing.group(storage);
        try (PersonKeys person = newPerson(storage, current, request)) {
            return enrol(storage, current, by, second, person, request);
        }
    }

    /// Enrols a further device of whoever works, with a passphrase and keys of its own. It signs as
    /// the same person: what needs two people still needs another one.
    ///
    /// @param request the device's name and passphrase
    /// @return the new edition
    /// @throws ArchiveException if a signature is missing, or the name or passphrase is none
    /// @throws IOException if it cannot be written
    public static Group addDevice(
            Storage storage, OpenKeys by, Optional<OpenKeys> second, NewPerson request)
            throws IOException, ArchiveException {
        Group current = KeyRing.group(storage);
        try (PersonKeys device = newPerson(storage, current, request).deviceOf(by.person().of())) {
            return enrol(storage, current, by, second, device, request);
        }
    }

    private static Group enrol(
            Storage storage,
            Group current,
            OpenKeys by,
            Optional<OpenKeys> second,
            PersonKeys person,
            NewPerson request)
            throws IOException, ArchiveException {
        SharedKeys shared = newest(storage, by);
        Group next = current.next().withPerson(person.person(current.name()));
        List<Signer> signers = signers(current, by, second);
        GroupFiles.writeKeys(storage, PersonKeys.path(person.id()), person.seal(request));
        GroupFiles.writeKeys(storage, SharedKeys.PATH, shared.seal(next, request.random()));
        return publish(storage, current, next, signers, by, shared);
    }

    /// Enrols a machine with a log of its own.
    ///
    /// @param log checks its checkpoints; its name is the log's origin
    /// @return the new edition
    /// @throws ArchiveException if a signature is missing or the key is listed already
    /// @throws IOException if it cannot be written
    public static Group enrolDevice(
            Storage storage, OpenKeys by, Optional<OpenKeys> second, VerifierKey log)
            throws IOException, ArchiveException {
        Group current = KeyRing.group(storage);
        requireNew(current, log);
        Group next = current.next().withDevice(new Group.Device(log));
        List<Signer> signers = signers(current, by, second);
        return publish(storage, current, next, signers, by, newest(storage, by));
    }

    /// Enrols a machine that can add and open nothing.
    ///
    /// @param capture as [CaptureKeys#enrolment] gives it
    /// @return the new edition
    /// @throws ArchiveException if a signature is missing or a key is listed already
    /// @throws IOException if it cannot be written
    public static Group enrolCapture(
            Storage storage, OpenKeys by, Optional<OpenKeys> second, Group.Capture capture)
            throws IOException, ArchiveException {
        Group current = KeyRing.group(storage);
        requireNew(current, capture.log());
        requireNew(current, capture.firstContributor());
        Group next = current.next().withCapture(capture);
        List<Signer> signers = signers(current, by, second);
        return publish(storage, current, next, signers, by, newest(storage, by));
    }

    /// Says from when on a key does not count; nothing that it signed is deleted. A person's key
    /// file is destroyed, the shared keys are sealed anew without them, and new items get another
    /// reading key; what they could open before, they may have kept.
    ///
    /// @param key a person's, a device's, a capture device's or a contributor's
    /// @param day days since 1970-01-01 (UTC)
    /// @return the new edition
    /// @throws ArchiveException if a signature is missing, or nobody would be left to sign
    /// @throws IOException if it cannot be written
    public static Group revoke(
            Storage storage,
            OpenKeys by,
            Optional<OpenKeys> second,
            VerifierKey key,
            long day,
            RandomGenerator random)
            throws IOException, ArchiveException {
        Group current = KeyRing.group(storage);
        if (current.revocation(key).isPresent()) {
            throw ArchiveException.wouldLose("keep.keys-revoked-already", key.name());
        }
        Group next = current.next().withRevoked(new Group.Revoked(key, day));
        List<Signer> signers = signers(current, by, second);
        Optional<Group.Person> person =
                current.persons().stream().filter(p -> p.key().equals(key)).findFirst();
        if (person.isEmpty()) {
            return publish(storage, current, next, signers, by, newest(storage, by));
        }
        if (next.activePersons().isEmpty()) {
            throw ArchiveException.wouldLose("keep.keys-last-person");
        }
        Group rotated = rotated(storage, current, next, signers, by, random);
        finish(storage, by, random);
        return rotated;
    }

    /// Ends revocations: the shared keys are sealed anew without whoever is revoked, then that
    /// person's key file is destroyed. The file is there as long as this is not done.
    ///
    /// @throws ArchiveException if the shared keys cannot be opened
    /// @throws IOException if it cannot be written
    public static void finish(Storage storage, OpenKeys by, RandomGenerator random)
            throws IOException, ArchiveException {
        Group current = KeyRing.group(storage);
        List<Group.Person> gone = new ArrayList<>();
        for (Group.Person each : current.persons()) {
            boolean counts = current.activePersons().contains(each);
            if (!counts && storage.length(PersonKeys.path(each.id())).isPresent()) {
                gone.add(each);
            }
        }
        if (gone.isEmpty()) {
            return;
        }
        GroupFiles.writeKeys(storage, SharedKeys.PATH, newest(storage, by).seal(current, random));
        for (Group.Person each : gone) {
            storage.destroy(PersonKeys.path(each.id()));
        }
    }

    /// Gives new items another reading key; the old ones stay for reading what was sealed before.
    ///
    /// @return the new edition
    /// @throws ArchiveException if a signature is missing
    /// @throws IOException if it cannot be written
    public static Group rotate(
            Storage storage, OpenKeys by, Optional<OpenKeys> second, RandomGenerator random)
            throws IOException, ArchiveException {
        Group current = KeyRing.group(storage);
        List<Signer> signers = signers(current, by, second);
        return rotated(storage, current, current.next(), signers, by, random);
    }

    private static Group rotated(
            Storage storage,
            Group current,
            Group changed,
            List<Signer> signers,
            OpenKeys by,
            RandomGenerator random)
            throws IOException, ArchiveException {
        SharedKeys shared = newest(storage, by).withFirst(current.kind().generate(random));
        Group next = changed.withRecipient(shared.recipients().get(0));
        // Sealed to everybody of the edition before too: were the power cut here, that edition
        // would still be in force, and whoever must sign the next one must be able to.
        GroupFiles.writeKeys(storage, SharedKeys.PATH, shared.seal(current, random));
        return publish(storage, current, next, signers, by, shared);
    }

    static Group publish(
            Storage storage,
            Group current,
            Group next,
            List<Signer> signers,
            OpenKeys by,
            SharedKeys shared)
            throws IOException, ArchiveException {
        new GroupFiles(storage).write(Optional.of(current), next, signers);
        by.update(next, shared);
        return next;
    }

    static PersonKeys newPerson(Storage storage, Group current, NewPerson request)
            throws IOException, ArchiveException {
        KeyRing.requirePerson(request);
        int id = current.persons().get(current.persons().size() - 1).id() + 1;
        return PersonKeys.generate(id, request.name(), current.kind(), request.random())
                .of(KeyRing.editions(storage).getFirst().hash());
    }

    /// The shared keys as they lie in the archive now: another person may have changed them.
    static SharedKeys newest(Storage storage, OpenKeys by) throws IOException, ArchiveException {
        Optional<byte[]> file = storage.read(SharedKeys.PATH);
        try {
            return SharedKeys.open(file.orElse(new byte[0]), by.person().identity());
        } catch (AgeException e) {
            throw ArchiveException.unreadable("keep.wrong-passphrase");
        }
    }

    /// Those who sign, before anything is written.
    static List<Signer> signers(Group current, OpenKeys by, Optional<OpenKeys> second)
            throws ArchiveException {
        List<OpenKeys> all = new ArrayList<>(List.of(by));
        second.ifPresent(all::add);
        List<Group.Person> active = current.activePersons();
        List<Signer> signers =
                all.stream()
                        .filter(u -> active.contains(u.person().person(current.name())))
                        .map(OpenKeys::personSigner)
                        .toList();
        int people = Group.people(signers.stream().map(Signer::verifier));
        if (people < current.signersNeeded()) {
            throw ArchiveException.wouldLose("keep.keys-second-needed", current.signersNeeded());
        }
        return signers;
    }

    private static void requireNew(Group current, VerifierKey key) throws ArchiveException {
        boolean known =
                current.devices().stream().anyMatch(d -> same(d.log(), key))
                        || current.captures().stream()
                                .anyMatch(
                                        c -> same(c.log(), key) || same(c.firstContributor(), key));
        if (known) {
            throw ArchiveException.wouldLose("keep.keys-enrolled-already", key.name());
        }
    }

    private static boolean same(VerifierKey one, VerifierKey other) {
        return one.equals(other) || one.name().equals(other.name());
    }
}
