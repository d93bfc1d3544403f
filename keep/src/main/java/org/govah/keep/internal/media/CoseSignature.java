package org.govah.keep.internal.media;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import org.govah.keep.media.C2paManifest.Check;

/// A COSE_Sign1 signature over a claim that is kept apart (RFC 9052, 4.4), with the certificate in
/// header `x5chain` (33, RFC 9360), as C2PA uses it.
final class CoseSignature {
    private static final int PARTS = 4;
    private static final int ALGORITHM = 1;
    private static final int CHAIN = 33;

    private CoseSignature() {}

    /// What came of it.
    record Outcome(Check check, String algorithm, String signer) {
        static Outcome of(Check check) {
            return new Outcome(check, "", "");
        }
    }

    static Outcome check(Optional<byte[]> cose, Optional<byte[]> claim) {
        if (cose.isEmpty() || claim.isEmpty()) {
            return Outcome.of(Check.ABSENT);
        }
        try {
            return check(CBORObject.DecodeFromBytes(cose.get()), claim.get());
        } catch (GeneralSecurityException | RuntimeException _) {
            return Outcome.of(Check.FAILS);
        }
    }

    private static Outcome check(CBORObject sign1, byte[] claim) throws GeneralSecurityException {
        CBORObject parts = sign1.Untag();
        if (parts.getType() != CBORType.Array || parts.size() != PARTS) {
            return Outcome.of(Check.FAILS);
        }
        byte[] sealedHeader = parts.get(0).GetByteString();
        CBORObject sealed = CBORObject.DecodeFromBytes(sealedHeader);
        int algorithm = sealed.get(CBORObject.FromObject(ALGORITHM)).AsInt32Value();
        X509Certificate certificate = certificate(chain(sealed, parts.get(1)));
        String signer = certificate.getSubjectX500Principal().getName();
        Optional<Signature> verifier = verifier(algorithm);
        if (verifier.isEmpty()) {
            return new Outcome(Check.NOT_CHECKED, "", signer);
        }
        Signature signature = verifier.get();
        signature.initVerify(certificate.getPublicKey());
        signature.update(signed(sealedHeader, claim));
        boolean holds = signature.verify(parts.get(3).GetByteString());
        return new Outcome(holds ? Check.HOLDS : Check.FAILS, name(algorithm), signer);
    }

    private static byte[] signed(byte[] sealedHeader, byte[] claim) {
        CBORObject structure = CBORObject.NewArray();
        structure.Add(CBORObject.FromObject("Signature1"));
        structure.Add(CBORObject.FromObject(sealedHeader));
        structure.Add(CBORObject.FromObject(new byte[0]));
        structure.Add(CBORObject.FromObject(claim));
        return structure.EncodeToBytes();
    }

    /// Version 1 of C2PA has the chain in the open header under a text name.
    private static CBORObject chain(CBORObject sealed, CBORObject open) {
        for (CBORObject header : new CBORObject[] {sealed, open}) {
            for (CBORObject key :
                    new CBORObject[] {
                        CBORObject.FromObject(CHAIN), CBORObject.FromObject("x5chain")
                    }) {
                if (header.ContainsKey(key)) {
                    return header.get(key);
                }
            }
        }
        throw new IllegalArgumentException("no certificate");
    }

    private static X509Certificate certificate(CBORObject chain) throws GeneralSecurityException {
        CBORObject leaf = chain.getType() == CBORType.Array ? chain.get(0) : chain;
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(leaf.GetByteString()));
    }

    /// Names and numbers of the IANA registry "COSE Algorithms".
    private static String name(int algorithm) {
        return switch (algorithm) {
            case -7 -> "ES256";
            case -35 -> "ES384";
            case -36 -> "ES512";
            case -37 -> "PS256";
            case -38 -> "PS384";
            case -39 -> "PS512";
            case -8 -> "EdDSA";
            default -> "";
        };
    }

    private static Optional<Signature> verifier(int algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case -7 -> Optional.of(Signature.getInstance("SHA256withECDSAinP1363Format"));
            case -35 -> Optional.of(Signature.getInstance("SHA384withECDSAinP1363Format"));
            case -36 -> Optional.of(Signature.getInstance("SHA512withECDSAinP1363Format"));
            case -37 -> Optional.of(pss("SHA-256", MGF1ParameterSpec.SHA256, 32));
            case -38 -> Optional.of(pss("SHA-384", MGF1ParameterSpec.SHA384, 48));
            case -39 -> Optional.of(pss("SHA-512", MGF1ParameterSpec.SHA512, 64));
            case -8 -> Optional.of(Signature.getInstance("Ed25519"));
            default -> Optional.empty();
        };
    }

    private static Signature pss(String hash, MGF1ParameterSpec mask, int salt)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(
                new PSSParameterSpec(hash, "MGF1", mask, salt, PSSParameterSpec.TRAILER_FIELD_BC));
        return signature;
    }
}
