package org.govah.keep.internal.keys;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeException;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Group;
import org.govah.keep.internal.store.Storage;

/// Founds and unlocks the keys of an archive. Format: `docs/formats/keys.md`.
public final class KeyRing {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int NAME_LETTERS = 10;
    private static final int BITS = 5;

    private KeyRing() {}

    /// Makes a group of one person and one device, under random names.
    ///
    /// @throws ArchiveException if there is a group already, or the name or passphrase is none
    /// @throws IOException if it cannot be written; `group` is written last
    public static OpenKeys found(Storage storage, FoundingRequest request)
            throws IOException, ArchiveException {
        GroupFiles files = new GroupFiles(storage);
        if (files.exists()) {
            throw ArchiveException.wouldLose("keep.keys-exist");
        }
        NewPerson first = request.newPerson();
        requirePerson(first);
        String name = randomName(request.random());
        PersonKeys person =
                PersonKeys.generate(1, request.person(), request.kind(), request.random());
        SharedKeys shared = SharedKeys.generate(request.kind(), request.random());
        VerifierKey log =
                VerifierKey.ed25519(randomName(request.random()), shared.logKey().publicKey());
        Group group =
                new Group(
                        name,
                        1,
                        Optional.empty(),
                        request.kind(),
                        shared.recipients(),
                        Optional.empty(),
                        List.of(person.person(name)),
                        List.of(new Group.Device(log)),
                        List.of(),
                        List.of());
        person = person.of(group.hash());
        GroupFiles.writeKeys(storage, PersonKeys.path(1), person.seal(first));
        GroupFiles.writeKeys(storage, SharedKeys.PATH, shared.seal(group, request.random()));
        OpenKeys unlocked = new OpenKeys(group, person, shared);
        files.write(Optional.empty(), group, List.of(unlocked.personSigner()));
        return unlocked;
    }

    /// Opens the keys with one person's passphrase. Every person's file is tried whether or not one
    /// opened, and a wrong passphrase, a damaged file and a revoked person give the same error: how
    /// long it takes and what it says tell nobody whose passphrase it was.
    ///
    /// @throws ArchiveException `keep.wrong-passphrase`, or if the group's note does not hold
    /// @throws IOException if the archive cannot be read
    public static OpenKeys unlock(Storage storage, char[] passphrase)
            throws IOException, ArchiveException {
        List<Group> editions = editions(storage);
        Group group = editions.getLast();
        Optional<PersonKeys> opened = Optional.empty();
        for (String path : storage.list(PersonKeys.FILES)) {
            Optional<PersonKeys> tried = tried(storage, path, passphrase);
            if (tried.isPresent() && opened.isPresent()) {
                tried.get().close();
            } else if (tried.isPresent()) {
                opened = tried;
            }
        }
        Optional<byte[]> shared = storage.read(SharedKeys.PATH);
        if (opened.isPresent()
                && !opened.get().founding().equals(Optional.of(editions.getFirst().hash()))) {
            opened.get().close();
            throw ArchiveException.failed("keep.group-replaced");
        }
        if (opened.isPresent() && shared.isPresent() && counts(group, opened.get())) {
            try {
                return unlocked(group, opened.get(), shared.get());
            } catch (AgeException e) {
                opened.get().close();
            }
        }
        throw ArchiveException.unreadable("keep.wrong-passphrase");
    }

    /// The group's newest edition, without any key; every edition is checked.
    ///
    /// @throws ArchiveException if there is none, or one was not signed as it must be
    /// @throws IOException if the archive cannot be read
    public static Group group(Storage storage) throws IOException, ArchiveException {
        return new GroupFiles(storage).read().getLast();
    }

    /// Every edition, the first one first, each checked against the one before.
    ///
    /// @throws ArchiveException if there is none, or one was not signed as it must be
    /// @throws IOException if the archive cannot be read
    public static List<Group> editions(Storage storage) throws IOException, ArchiveException {
        return new GroupFiles(storage).read();
    }

    /// A name that says nothing: `govah-` and 50 random bits in base32.
    public static String randomName(RandomGenerator random) {
        StringBuilder name = new StringBuilder("govah-");
        long bits = random.nextLong();
        for (int i = 0; i < NAME_LETTERS; i++) {
            name.append(LETTERS.charAt((int) (bits >>> (BITS * i)) & (LETTERS.length() - 1)));
        }
        return name.toString();
    }

    static void requirePerson(NewPerson request) throws ArchiveException {
        if (!Group.Person.isName(request.name())) {
            throw ArchiveException.unreadable("keep.keys-person-name", Group.Person.MAX_NAME);
        }
        if (request.passphrase().length == 0) {
            throw ArchiveException.unreadable("keep.keys-no-passphrase");
        }
    }

    private static OpenKeys unlocked(Group group, PersonKeys person, byte[] shared)
            throws AgeException {
        SharedKeys keys = SharedKeys.open(shared, person.identity());
        if (keys.recipients().containsAll(group.recipients())) {
            return new OpenKeys(group, person, keys);
        }
        keys.close();
        throw Secrets.broken();
    }

    private static boolean counts(Group group, PersonKeys keys) {
        return Group.Person.isName(keys.name())
                && keys.id() >= 1
                && group.activePersons().contains(keys.person(group.name()));
    }

    private static Optional<PersonKeys> tried(Storage storage, String path, char[] passphrase)
            throws IOException {
        Optional<byte[]> file = storage.read(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PersonKeys.open(file.get(), passphrase));
        } catch (AgeException e) {
            return Optional.empty();
        }
    }
}
