package org.govah.core.log;

import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;

/// An ML-DSA-44 signing key (FIPS 204), made from its 32-byte seed. Signatures are deterministic,
/// with an empty context.
public final class MlDsaSecretKey {
    /// Bytes of the seed.
    public static final int SEED_BYTES = 32;

    /// Bytes of the public key.
    public static final int PUBLIC_BYTES = 1312;

    /// Bytes of a signature.
    public static final int SIGNATURE_BYTES = 2420;

    private final MLDSAPrivateKeyParameters key;

    private MlDsaSecretKey(byte[] seed) {
        this.key = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed);
    }

    /// The key of this seed.
    ///
    /// @throws IllegalArgumentException if there are not exactly 32 bytes
    public static MlDsaSecretKey of(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        }
        return new MlDsaSecretKey(seed.clone());
    }

    /// A new key from `random`, which in the program is the system's secure one.
    public static MlDsaSecretKey random(RandomGenerator random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new MlDsaSecretKey(seed);
    }

    /// The 1312 bytes that check what this key signs.
    public byte[] publicKey() {
        return key.getPublicKey();
    }

    /// The seed, for sealing it away; the caller wipes the copy.
    public byte[] seed() {
        return key.getSeed().clone();
    }

    /// Signs.
    public byte[] sign(byte[] message) {
        MLDSASigner signer = new MLDSASigner();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("signing in memory cannot fail", e);
        }
    }

    /// Whether `signature` is that of `publicKey` on `message`.
    static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != PUBLIC_BYTES || signature.length != SIGNATURE_BYTES) {
            return false;
        }
        MLDSASigner signer = new MLDSASigner();
        signer.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, publicKey));
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    @Override
    public String toString() {
        return "MlDsaSecretKey";
    }
}
