package org.govah.keep.archive;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeKeys;
import org.govah.core.log.Ed25519SecretKey;

/// What a group's persons share: the identities that open the archive, the secret of fingerprints,
/// and this device's log key.
final class SharedKeys implements AutoCloseable {
    private static final int READING = 1;
    private static final int SECRET = 2;
    private static final int LOG = 3;

    private final List<String> texts;
    private final List<AgeIdentity> reading;
    private final byte[] groupSecret;
    private final Ed25519SecretKey logKey;

    SharedKeys(List<String> texts, byte[] groupSecret, Ed25519SecretKey logKey) {
        this.texts = List.copyOf(texts);
        this.reading =
                texts.stream()
                        .map(t -> AgeKeys.identity(t).orElseThrow(IllegalArgumentException::new))
                        .toList();
        this.groupSecret = groupSecret.clone();
        this.logKey = logKey;
    }

    List<AgeIdentity> reading() {
        return reading;
    }

    byte[] groupSecret() {
        return groupSecret.clone();
    }

    Ed25519SecretKey logKey() {
        return logKey;
    }

    byte[] encode() {
        CBORObject identities = CBORObject.NewArray();
        texts.forEach(identities::Add);
        return CBORObject.NewOrderedMap()
                .Add(READING, identities)
                .Add(SECRET, groupSecret)
                .Add(LOG, logKey.seed())
                .EncodeToBytes();
    }

    static SharedKeys decode(byte[] bytes) throws IOException {
        try {
            CBORObject map = CBORObject.DecodeFromBytes(bytes);
            List<String> texts = new ArrayList<>();
            map.get(READING).getValues().forEach(v -> texts.add(v.AsString()));
            return new SharedKeys(
                    texts,
                    map.get(SECRET).GetByteString(),
                    Ed25519SecretKey.of(map.get(LOG).GetByteString()));
        } catch (CBORException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException("the group's key file is damaged", e);
        }
    }

    @Override
    public void close() {
        reading.forEach(AgeIdentity::close);
        Unlocked.wipe(groupSecret);
        logKey.close();
    }

    @Override
    public String toString() {
        return "SharedKeys";
    }
}
