package org.govah.keep.internal.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.AgeKind;
import org.govah.keep.archive.Group;

/// What a set of recovery cards holds together: 32 bytes, from which come an age identity that
/// opens the group's shared keys and a key that signs the edition in which somebody is enrolled
/// anew. Each is HMAC-SHA-256 under the secret of its own label.
final class RecoverySecret implements AutoCloseable {
    /// Its length.
    static final int BYTES = 32;

    private final byte[] secret;

    private RecoverySecret(byte[] secret) {
        this.secret = secret;
    }

    static RecoverySecret random(RandomGenerator random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new RecoverySecret(secret);
    }

    /// Takes the bytes over and wipes them in the end.
    static RecoverySecret of(byte[] secret) {
        return new RecoverySecret(secret);
    }

    byte[] bytes() {
        return secret;
    }

    AgeIdentity identity(AgeKind kind) {
        byte[] seed = derived("govah recovery age v1");
        AgeIdentity identity = kind.generate(new Given(seed));
        Arrays.fill(seed, (byte) 0);
        return identity;
    }

    Ed25519SecretKey key() {
        byte[] seed = derived("govah recovery sign v1");
        Ed25519SecretKey key = Ed25519SecretKey.of(seed);
        Arrays.fill(seed, (byte) 0);
        return key;
    }

    static String keyName(String group, int set) {
        return group + "/recovery-" + set;
    }

    Group.Recovery recovery(Group group, int set) {
        try (AgeIdentity identity = identity(group.kind());
                Ed25519SecretKey key = key()) {
            return new Group.Recovery(
                    set,
                    AgeKind.recipientOf(identity),
                    VerifierKey.ed25519(keyName(group.name(), set), key.publicKey()));
        }
    }

    private byte[] derived(String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(label.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /// Hands out these bytes where random ones are asked for.
    private static final class Given implements RandomGenerator {
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("an identity of another length");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }

        @Override
        public long nextLong() {
            throw new IllegalStateException("bytes only");
        }
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "RecoverySecret";
    }
}
