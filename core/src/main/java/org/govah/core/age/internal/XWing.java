package org.govah.core.age.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;

/// X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 and X25519 side by side, so that either alone
/// keeps the secret. ML-KEM is Bouncy Castle's; the randomness is handed in.
public final class XWing {
    /// Length of the secret, in bytes.
    public static final int SECRET = 32;

    /// Length of the public key, in bytes: ML-KEM's, then X25519's.
    public static final int PUBLIC = 1216;

    /// Length of the encapsulated key, in bytes.
    public static final int ENCAPSULATED = 1120;

    /// Random bytes that encapsulating needs.
    public static final int RANDOM = 64;

    private static final int MLKEM_PUBLIC = PUBLIC - Curve.BYTES;
    private static final int MLKEM_ENCAPSULATED = ENCAPSULATED - Curve.BYTES;
    private static final int MLKEM_SEED = 64;
    private static final int MLKEM_PRIME = 3329;

    /// Bytes of the twelve-bit coefficients at the head of an ML-KEM-768 public key.
    private static final int COEFFICIENTS = MLKEM_PUBLIC - 32;

    private static final byte[] LABEL = {'\\', '.', '/', '/', '^', '\\'};

    private final MLKEMPrivateKeyParameters lattice;
    private final byte[] curve;
    private final byte[] publicKey;

    /// The key pair of a secret: SHAKE-256 of it gives ML-KEM's seed and X25519's secret.
    public XWing(byte[] secret) {
        byte[] expanded = new byte[MLKEM_SEED + Curve.BYTES];
        SHAKEDigest shake = new SHAKEDigest(256);
        shake.update(secret, 0, secret.length);
        shake.doFinal(expanded, 0, expanded.length);
        lattice =
                new MLKEMPrivateKeyParameters(
                        MLKEMParameters.ml_kem_768, Arrays.copyOf(expanded, MLKEM_SEED));
        curve = Arrays.copyOfRange(expanded, MLKEM_SEED, expanded.length);
        publicKey = Arrays.copyOf(lattice.getPublicKey(), PUBLIC);
        System.arraycopy(Curve.point(curve), 0, publicKey, MLKEM_PUBLIC, Curve.BYTES);
        Arrays.fill(expanded, (byte) 0);
    }

    /// The public key.
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /// Wipes what can be wiped.
    public void wipe() {
        lattice.destroy();
        Arrays.fill(curve, (byte) 0);
    }

    /// Whether these bytes are a public key: the length, and every coefficient below the prime
    /// (FIPS 203, section 7.2).
    public static boolean isPublicKey(byte[] bytes) {
        if (bytes.length != PUBLIC) {
            return false;
        }
        for (int i = 0; i < COEFFICIENTS; i += 3) {
            int three =
                    (bytes[i] & 0xff)
                            | ((bytes[i + 1] & 0xff) << 8)
                            | ((bytes[i + 2] & 0xff) << 16);
            if ((three & 0xfff) >= MLKEM_PRIME || three >> 12 >= MLKEM_PRIME) {
                return false;
            }
        }
        return true;
    }

    /// A shared secret and what carries it.
    @SuppressWarnings("ArrayRecordComponent") // lives for one wrapping
    record Encapsulation(byte[] secret, byte[] carrier) {}

    /// Makes a shared secret for the holder of a public key.
    ///
    /// @param random 64 fresh random bytes
    /// @return empty where its X25519 part is of low order
    static Optional<Encapsulation> encapsulate(byte[] publicKey, byte[] random) {
        byte[] point = Arrays.copyOfRange(publicKey, MLKEM_PUBLIC, PUBLIC);
        byte[] ephemeral = Arrays.copyOfRange(random, SECRET, RANDOM);
        byte[] share = Curve.point(ephemeral);
        byte[] agreed = new byte[Curve.BYTES];
        if (!Curve.agree(ephemeral, point, agreed)) {
            return Optional.empty();
        }
        SecretWithEncapsulation inner =
                MLKEMGenerator.internalGenerateEncapsulated(
                        new MLKEMPublicKeyParameters(
                                MLKEMParameters.ml_kem_768, Arrays.copyOf(publicKey, MLKEM_PUBLIC)),
                        Arrays.copyOf(random, SECRET));
        byte[] carrier = Arrays.copyOf(inner.getEncapsulation(), ENCAPSULATED);
        System.arraycopy(share, 0, carrier, MLKEM_ENCAPSULATED, Curve.BYTES);
        return Optional.of(
                new Encapsulation(combined(inner.getSecret(), agreed, share, point), carrier));
    }

    /// The shared secret; another one where the ML-KEM part was changed.
    ///
    /// @param carrier 1120 bytes
    /// @return empty where its X25519 part is of low order
    Optional<byte[]> decapsulate(byte[] carrier) {
        byte[] share = Arrays.copyOfRange(carrier, MLKEM_ENCAPSULATED, ENCAPSULATED);
        byte[] agreed = new byte[Curve.BYTES];
        if (!Curve.agree(curve, share, agreed)) {
            return Optional.empty();
        }
        byte[] inner =
                new MLKEMExtractor(lattice)
                        .extractSecret(Arrays.copyOf(carrier, MLKEM_ENCAPSULATED));
        byte[] point = Arrays.copyOfRange(publicKey, MLKEM_PUBLIC, PUBLIC);
        return Optional.of(combined(inner, agreed, share, point));
    }

    /// SHA3-256(ML-KEM's secret || X25519's || share || point || label).
    private static byte[] combined(byte[] inner, byte[] agreed, byte[] share, byte[] point) {
        try {
            MessageDigest sha3 = MessageDigest.getInstance("SHA3-256");
            for (byte[] part : new byte[][] {inner, agreed, share, point, LABEL}) {
                sha3.update(part);
            }
            Arrays.fill(inner, (byte) 0);
            Arrays.fill(agreed, (byte) 0);
            return sha3.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA3-256 in this Java", e);
        }
    }
}
