package org.govah.keep.internal.keys;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeFile;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.keep.archive.AgeKind;
import org.govah.keep.archive.Group;

/// What everybody of the group shares, and the file `keys/shared.age` that holds it.
///
/// @param reading open the items, newest first
/// @param groupSecret keys fingerprints
/// @param logKey signs this archive's log
@SuppressWarnings("ArrayRecordComponent") // only an array can be wiped
record SharedKeys(List<AgeIdentity> reading, byte[] groupSecret, Ed25519SecretKey logKey)
        implements AutoCloseable {
    /// Its place in the archive.
    static final String PATH = "keys/shared.age";

    /// Bytes of the group's secret.
    static final int SECRET_BYTES = 32;

    static SharedKeys generate(AgeKind kind, RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new SharedKeys(
                List.of(kind.generate(random)), secret, Ed25519SecretKey.random(random));
    }

    SharedKeys withFirst(AgeIdentity first) {
        List<AgeIdentity> all = Stream.concat(Stream.of(first), reading.stream()).toList();
        return new SharedKeys(all, groupSecret, logKey);
    }

    List<AgeRecipient> recipients() {
        return reading.stream().map(AgeKind::recipientOf).toList();
    }

    /// Sealed to everybody of `group` whose key counts, and to its recovery cards.
    byte[] seal(Group group, RandomGenerator random) {
        Stream<AgeRecipient> persons = group.activePersons().stream().map(p -> p.recipient());
        Stream<AgeRecipient> cards = group.recovery().stream().map(r -> r.recipient());
        byte[] plain = encode();
        try {
            return AgeFile.sealBytes(Stream.concat(persons, cards).toList(), plain, random);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private byte[] encode() {
        byte[] seed = logKey.seed();
        CBORObject identities = CBORObject.NewArray();
        reading.forEach(i -> identities.Add(Secrets.text(i)));
        try {
            return CBORObject.NewOrderedMap()
                    .Add(1, 1)
                    .Add(2, identities)
                    .Add(3, groupSecret)
                    .Add(4, seed)
                    .EncodeToBytes(Secrets.CANONICAL);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /// @throws AgeException if it does not open, whatever the reason
    static SharedKeys open(byte[] file, AgeIdentity by) throws AgeException {
        byte[] plain = AgeFile.openBytes(List.of(by), file);
        try {
            CBORObject map = Secrets.map(plain);
            byte[] seed = Secrets.bytes(map, 4, Ed25519SecretKey.BYTES);
            Ed25519SecretKey logKey = Ed25519SecretKey.of(seed);
            Arrays.fill(seed, (byte) 0);
            return new SharedKeys(identities(map), Secrets.bytes(map, 3, SECRET_BYTES), logKey);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static List<AgeIdentity> identities(CBORObject map) throws AgeException {
        CBORObject all = map.get(CBORObject.FromObject(2));
        if (all == null || all.getType() != CBORType.Array || all.size() == 0) {
            throw Secrets.broken();
        }
        List<AgeIdentity> identities = new ArrayList<>();
        for (CBORObject each : all.getValues()) {
            if (each.getType() != CBORType.TextString) {
                throw Secrets.broken();
            }
            identities.add(Secrets.identity(each.AsString()));
        }
        return List.copyOf(identities);
    }

    @Override
    public void close() {
        reading.forEach(AgeIdentity::close);
        Arrays.fill(groupSecret, (byte) 0);
        logKey.close();
    }

    @Override
    public String toString() {
        return "SharedKeys";
    }
}
