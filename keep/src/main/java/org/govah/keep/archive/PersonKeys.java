package org.govah.keep.archive;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeKeys;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Ed25519SecretKey;

/// One person's own keys: a signing key and an identity that opens what the group shares.
record PersonKeys(
        String id,
        String name,
        Ed25519SecretKey signing,
        AgeIdentity identity,
        AgeRecipient recipient,
        String secretText)
        implements AutoCloseable {
    private static final int ID = 1;
    private static final int NAME = 2;
    private static final int SEED = 3;
    private static final int IDENTITY = 4;
    private static final int RECIPIENT = 5;

    static PersonKeys make(String name, AgeKind kind, RandomGenerator random) {
        AgeKind.Made age = kind.generate(random);
        return new PersonKeys(
                Names.random("p-", random),
                name,
                Ed25519SecretKey.random(random),
                age.identity(),
                age.recipient(),
                age.secretText());
    }

    byte[] encode() {
        return CBORObject.NewOrderedMap()
                .Add(ID, id)
                .Add(NAME, name)
                .Add(SEED, signing.seed())
                .Add(IDENTITY, secretText)
                .Add(RECIPIENT, AgeTexts.of(recipient))
                .EncodeToBytes();
    }

    static PersonKeys decode(byte[] bytes) throws IOException {
        try {
            CBORObject map = CBORObject.DecodeFromBytes(bytes);
            String secret = map.get(IDENTITY).AsString();
            return new PersonKeys(
                    map.get(ID).AsString(),
                    map.get(NAME).AsString(),
                    Ed25519SecretKey.of(map.get(SEED).GetByteString()),
                    AgeKeys.identity(secret).orElseThrow(IllegalArgumentException::new),
                    AgeKeys.recipient(map.get(RECIPIENT).AsString())
                            .orElseThrow(IllegalArgumentException::new),
                    secret);
        } catch (CBORException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException("a person's key file is damaged", e);
        }
    }

    @Override
    public void close() {
        signing.close();
        identity.close();
    }

    @Override
    public String toString() {
        return "PersonKeys[" + id + "]";
    }
}
