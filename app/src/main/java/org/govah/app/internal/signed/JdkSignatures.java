package org.govah.app.internal.signed;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// Ed25519 as the Java runtime has it.
public final class JdkSignatures implements Signatures {
    private static final String ED25519 = "Ed25519";

    /// What stands before the 32 bytes of a public key in its DER form (RFC 8410, section 4).
    private static final byte[] PUBLIC_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    /// And before those of a private key (RFC 8410, section 7).
    private static final byte[] PRIVATE_HEAD =
            HexFormat.of().parseHex("302e020100300506032b657004220420");

    @Override
    public byte[] sign(byte[] seed, byte[] message) {
        try {
            PrivateKey key =
                    KeyFactory.getInstance(ED25519)
                            .generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE_HEAD, seed)));
            Signature signer = Signature.getInstance(ED25519);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no Ed25519", e);
        }
    }

    @Override
    public boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            PublicKey key =
                    KeyFactory.getInstance(ED25519)
                            .generatePublic(new X509EncodedKeySpec(joined(PUBLIC_HEAD, publicKey)));
            Signature verifier = Signature.getInstance(ED25519);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException | InvalidKeyException | InvalidKeySpecException e) {
            // 32 bytes that are no point of the curve, or a signature out of range: not of this key
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no Ed25519", e);
        }
    }

    @Override
    public Pair newPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            return new Pair(
                    last(pair.getPrivate().getEncoded()), last(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no Ed25519", e);
        }
    }

    private static byte[] last(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }

    private static byte[] joined(byte[] head, byte[] key) {
        byte[] out = Arrays.copyOf(head, head.length + key.length);
        System.arraycopy(key, 0, out, head.length, key.length);
        return out;
    }
}
