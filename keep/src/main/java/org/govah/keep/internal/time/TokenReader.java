package org.govah.keep.internal.time;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.govah.core.words.Message;
import org.govah.keep.time.Octets;
import org.govah.keep.time.TimeProofException;
import org.govah.keep.time.TimeToken;
import org.govah.keep.time.TokenCheck;
import org.govah.keep.time.TrustAnchors;

/// RFC 3161 tokens, read and checked with Bouncy Castle.
public final class TokenReader {
    static final String SHA1 = "1.3.14.3.2.26";

    private TokenReader() {}

    /// Reads a reply or a bare token.
    ///
    /// @throws TimeProofException if it is neither
    public static TimeToken read(byte[] bytes) throws TimeProofException {
        try {
            return value(parse(bytes));
        } catch (TimeProofException e) {
            throw e;
        } catch (Exception e) {
            // Bouncy Castle throws many kinds, checked and not, on bytes that are no token.
            throw new TimeProofException(Message.of("keep.time-token-broken"));
        }
    }

    private static TimeStampToken parse(byte[] bytes) throws Exception {
        ASN1Primitive whole = ASN1Primitive.fromByteArray(bytes);
        try {
            return new TimeStampToken(ContentInfo.getInstance(whole));
        } catch (IllegalArgumentException e) {
            TimeStampToken granted = new TimeStampResponse(bytes).getTimeStampToken();
            if (granted == null) {
                throw new TimeProofException(Message.of("keep.time-token-refused"));
            }
            return granted;
        }
    }

    /// A token of Bouncy Castle as a value.
    ///
    /// @throws IOException if it cannot be encoded
    static TimeToken value(TimeStampToken token) throws IOException {
        TimeStampTokenInfo info = token.getTimeStampInfo();
        return new TimeToken(
                info.getGenTime().toInstant(),
                info.getMessageImprintAlgOID().getId(),
                Octets.of(info.getMessageImprintDigest()),
                info.getPolicy().getId(),
                info.getSerialNumber().toString(16),
                Optional.ofNullable(info.getNonce()).map(n -> n.toString(16)),
                Octets.of(token.getEncoded()));
    }

    /// The hash of data by the algorithm's object identifier; empty where it is not known.
    public static Optional<byte[]> hash(String algorithm, byte[] data) {
        return DataHash.of(algorithm).map(hash -> hash.digest(data));
    }

    /// Checks a token under the certificate it brings.
    public static TokenCheck check(TimeToken value, TrustAnchors anchors) {
        try {
            TimeStampToken token = parse(value.token().bytes());
            List<X509CertificateHolder> signers =
                    token.getCertificates().getMatches(null).stream()
                            .filter(c -> token.getSID().match(c))
                            .toList();
            if (signers.size() != 1) {
                return nothing();
            }
            X509CertificateHolder signer = signers.getFirst();
            return new TokenCheck(
                    signer.getSubject().toString(),
                    signatureHolds(token, signer),
                    bound(token, signer),
                    isForTimeStamps(signer),
                    signer.isValidOn(token.getTimeStampInfo().getGenTime()),
                    ChainCheck.check(token, signer, anchors));
        } catch (Exception e) {
            // As in read: whatever cannot be taken apart does not hold.
            return nothing();
        }
    }

    private static TokenCheck nothing() {
        return new TokenCheck("", false, false, false, false, TokenCheck.Chain.NOT_CHECKED);
    }

    private static boolean signatureHolds(TimeStampToken token, X509CertificateHolder signer) {
        try {
            SignerInformation information =
                    token.toCMSSignedData().getSignerInfos().getSigners().iterator().next();
            return information.verify(
                    new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(signer));
        } catch (Exception e) {
            return false;
        }
    }

    private static boolean isForTimeStamps(X509CertificateHolder signer) {
        try {
            TSPUtil.validateCertificate(signer);
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static boolean bound(TimeStampToken token, X509CertificateHolder signer)
            throws IOException {
        AttributeTable signed = token.getSignedAttributes();
        if (signed == null) {
            return false;
        }
        Attribute second = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (second != null) {
            var id = SigningCertificateV2.getInstance(first(second)).getCerts()[0];
            String algorithm = id.getHashAlgorithm().getAlgorithm().getId();
            return same(hash(algorithm, signer.getEncoded()), id.getCertHash());
        }
        Attribute older = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificate);
        if (older == null) {
            return false;
        }
        var id = SigningCertificate.getInstance(first(older)).getCerts()[0];
        return same(hash(SHA1, signer.getEncoded()), id.getCertHash());
    }

    private static ASN1Encodable first(Attribute attribute) {
        return attribute.getAttrValues().getObjectAt(0);
    }

    private static boolean same(Optional<byte[]> measured, byte[] said) {
        return measured.isPresent() && MessageDigest.isEqual(measured.get(), said);
    }
}
