package org.govah.keep.internal.keys;

import com.upokecenter.cbor.CBORObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeFile;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.ScryptIdentity;
import org.govah.core.age.ScryptRecipient;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.Hash;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.AgeKind;
import org.govah.keep.archive.Group;

/// One person's keys, and the file `keys/person-<id>.age` that holds them.
///
/// @param id from 1
/// @param of id of the person whose further device this is; the same as `id` for a first key
/// @param name as the group calls them
/// @param key signs
/// @param identity opens the group's shared keys
/// @param founding hash of the first edition of the group that this person joined: another group
///   put in its place is not opened
record PersonKeys(
        int id,
        int of,
        String name,
        Ed25519SecretKey key,
        AgeIdentity identity,
        Optional<Hash> founding)
        implements AutoCloseable {
    /// Beginning of the files' names.
    static final String FILES = "keys/person-";

    /// The highest work factor read, as a base-two logarithm (1 GiB): a file planted by somebody
    /// else must not exhaust the machine.
    private static final int MAX_LOG_WORK = 20;

    static PersonKeys generate(int id, String name, AgeKind kind, RandomGenerator random) {
        return new PersonKeys(
                id,
                id,
                name,
                Ed25519SecretKey.random(random),
                kind.generate(random),
                Optional.empty());
    }

    PersonKeys of(Hash first) {
        return new PersonKeys(id, of, name, key, identity, Optional.of(first));
    }

    /// The same as a further device of somebody.
    PersonKeys deviceOf(int person) {
        return new PersonKeys(id, person, name, key, identity, founding);
    }

    static String path(int id) {
        return FILES + id + ".age";
    }

    String keyName(String group) {
        return group + "/person-" + (of == id ? String.valueOf(id) : of + "." + id);
    }

    Group.Person person(String group) {
        return new Group.Person(
                id,
                name,
                VerifierKey.ed25519(keyName(group), key.publicKey()),
                AgeKind.recipientOf(identity));
    }

    byte[] seal(NewPerson request) {
        byte[] seed = key.seed();
        CBORObject map =
                CBORObject.NewOrderedMap()
                        .Add(1, 1)
                        .Add(2, id)
                        .Add(3, name)
                        .Add(4, seed)
                        .Add(5, Secrets.text(identity))
                        .Add(6, founding.orElseThrow().bytes());
        if (of != id) {
            map.Add(7, of);
        }
        byte[] plain = map.EncodeToBytes(Secrets.CANONICAL);
        try (ScryptRecipient to = new ScryptRecipient(request.passphrase(), request.logWork())) {
            return AgeFile.sealBytes(List.of(to), plain, request.random());
        } finally {
            Arrays.fill(plain, (byte) 0);
            Arrays.fill(seed, (byte) 0);
        }
    }

    /// @throws AgeException if it does not open, whatever the reason
    static PersonKeys open(byte[] file, char[] passphrase) throws AgeException {
        try (ScryptIdentity by = new ScryptIdentity(passphrase, MAX_LOG_WORK)) {
            byte[] plain = AgeFile.openBytes(List.of(by), file);
            try {
                return read(plain);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        }
    }

    private static PersonKeys read(byte[] plain) throws AgeException {
        CBORObject map = Secrets.map(plain);
        byte[] seed = Secrets.bytes(map, 4, Ed25519SecretKey.BYTES);
        AgeIdentity identity = Secrets.identity(Secrets.text(map, 5));
        try {
            int id = Secrets.number(map, 2);
            return new PersonKeys(
                    id,
                    map.ContainsKey(7) ? Secrets.number(map, 7) : id,
                    Secrets.text(map, 3),
                    Ed25519SecretKey.of(seed),
                    identity,
                    Optional.of(Hash.of(Secrets.bytes(map, 6, Hash.BYTES))));
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    @Override
    public void close() {
        key.close();
        identity.close();
    }

    @Override
    public String toString() {
        return "PersonKeys[" + id + "]";
    }
}
