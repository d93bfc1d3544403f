package org.govah.keep.archive;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeFile;
import org.govah.core.age.AgeRecipient;
import org.govah.core.age.ScryptIdentity;
import org.govah.core.age.ScryptRecipient;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.Signer;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.store.Storage;

/// Keys as they lie in an archive: a file a person, sealed with their passphrase, and what the
/// persons share, sealed to each of them.
final class KeyRing {
    private static final String GROUP = "group";
    private static final String PERSONS = "keys/person-";
    private static final String SHARED = "keys/shared.age";

    /// scrypt work factor of a passphrase: 2^16, some 64 MiB and a third of a second.
    private static final int WORK = 16;

    private static final int SECRET_BYTES = 32;

    private KeyRing() {}

    static Unlocked found(Storage storage, FoundingRequest request) throws IOException {
        RandomGenerator random = request.random();
        PersonKeys person = PersonKeys.make(request.person(), request.kind(), random);
        AgeKind.Made reading = request.kind().generate(random);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        SharedKeys shared =
                new SharedKeys(
                        List.of(reading.secretText()), secret, Ed25519SecretKey.random(random));
        VerifierKey log =
                VerifierKey.ed25519(Names.random("govah-", random), shared.logKey().publicKey());
        Group group =
                new Group(
                        Names.random("group-", random),
                        1,
                        List.of(reading.recipient()),
                        List.of(VerifierKey.ed25519(person.id(), person.signing().publicKey())),
                        List.of(person.name()),
                        List.of(log));
        writePerson(storage, person, request.passphrase(), random);
        storage.write(
                SHARED, AgeFile.sealBytes(List.of(person.recipient()), shared.encode(), random));
        storage.write(
                GROUP,
                Note.sign(group.text(), new Signer.OfLog(person.id(), person.signing())).encode());
        return new Unlocked(group, person, shared);
    }

    private static void writePerson(
            Storage storage, PersonKeys person, char[] passphrase, RandomGenerator random)
            throws IOException {
        byte[] plain = person.encode();
        byte[] sealed =
                AgeFile.sealBytes(List.of(new ScryptRecipient(passphrase, WORK)), plain, random);
        Unlocked.wipe(plain);
        storage.write(PERSONS + person.id() + ".age", sealed);
        storage.write(
                "keys/recipient-" + person.id(),
                AgeTexts.of(person.recipient())
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /// Every person's file is tried whether or not one opened, so that the time taken tells
    /// nothing.
    static Unlocked unlock(Storage storage, char[] passphrase)
            throws IOException, ArchiveException {
        Optional<PersonKeys> found = Optional.empty();
        for (String path : storage.list(PERSONS)) {
            Optional<PersonKeys> each = open(storage, path, passphrase);
            found = found.isPresent() ? found : each;
        }
        if (found.isEmpty()) {
            throw ArchiveException.unreadable("keep.wrong-passphrase");
        }
        try {
            byte[] shared =
                    AgeFile.openBytes(
                            List.of(found.get().identity()),
                            storage.read(SHARED)
                                    .orElseThrow(() -> new NoSuchFileException(SHARED)));
            return new Unlocked(group(storage), found.get(), SharedKeys.decode(shared));
        } catch (AgeException e) {
            throw ArchiveException.unreadable("keep.wrong-passphrase");
        }
    }

    private static Optional<PersonKeys> open(Storage storage, String path, char[] passphrase)
            throws IOException {
        byte[] sealed = storage.read(path).orElseThrow(() -> new NoSuchFileException(path));
        try (ScryptIdentity identity = new ScryptIdentity(passphrase, WORK)) {
            return Optional.of(PersonKeys.decode(AgeFile.openBytes(List.of(identity), sealed)));
        } catch (AgeException e) {
            return Optional.empty();
        }
    }

    /// The group, where its note carries the signature of a person it names.
    static Group group(Storage storage) throws IOException, ArchiveException {
        byte[] bytes = storage.read(GROUP).orElseThrow(() -> new NoSuchFileException(GROUP));
        try {
            Note note = Note.parse(bytes);
            Group group = Group.parse(note.text());
            if (note.verify(group.persons()).isEmpty()) {
                throw ArchiveException.failed("keep.group-unsigned");
            }
            return group;
        } catch (LogFormatException e) {
            throw ArchiveException.failed("keep.group-unsigned");
        }
    }

    /// Enrols another person on this device: the note names them, signed by the one who enrols and,
    /// where the group has two already, by a second one.
    static void addPerson(
            Storage storage,
            Unlocked by,
            Optional<Unlocked> second,
            String name,
            char[] passphrase,
            RandomGenerator random)
            throws IOException, ArchiveException {
        Group now = group(storage);
        if (now.persons().size() > 1
                && second.filter(s -> !s.personId().equals(by.personId())).isEmpty()) {
            throw ArchiveException.wouldLose("keep.enrol-needs-second");
        }
        AgeKind kind =
                AgeTexts.of(now.recipients().getFirst()).startsWith("age1pq")
                        ? AgeKind.PQ
                        : AgeKind.X25519;
        PersonKeys person = PersonKeys.make(name, kind, random);
        List<VerifierKey> persons = new ArrayList<>(now.persons());
        persons.add(VerifierKey.ed25519(person.id(), person.signing().publicKey()));
        List<String> names = new ArrayList<>(now.names());
        names.add(name);
        Group next =
                new Group(
                        now.name(),
                        now.edition() + 1,
                        now.recipients(),
                        persons,
                        names,
                        now.devices());
        Note note = Note.sign(next.text(), new Signer.OfLog(by.personId(), by.personKey()));
        if (second.isPresent()) {
            note =
                    note.signedBy(
                            new Signer.OfLog(second.get().personId(), second.get().personKey()));
        }
        writePerson(storage, person, passphrase, random);
        storage.replace(
                SHARED, AgeFile.sealBytes(recipients(storage), by.shared().encode(), random));
        storage.replace(GROUP, note.encode());
        person.close();
    }

    private static List<AgeRecipient> recipients(Storage storage) throws IOException {
        List<AgeRecipient> all = new ArrayList<>();
        for (String path : storage.list("keys/recipient-")) {
            String text =
                    new String(
                            storage.read(path).orElseThrow(() -> new NoSuchFileException(path)),
                            java.nio.charset.StandardCharsets.US_ASCII);
            all.add(
                    org.govah.core.age.AgeKeys.recipient(text)
                            .orElseThrow(() -> new IOException("a recipient is damaged")));
        }
        return all;
    }
}
