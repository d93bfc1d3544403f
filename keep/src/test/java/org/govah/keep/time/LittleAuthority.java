package org.govah.keep.time;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A time-stamp authority for tests: a root, one signer under it, and a clock that is handed in.
final class LittleAuthority {
    private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Date TO = Date.from(Instant.parse("2040-01-01T00:00:00Z"));

    private final X509Certificate root;
    private final X509Certificate certificate;
    private final KeyPair signer;
    private long serial;

    LittleAuthority(long seed, KeyPurposeId purpose) throws Exception {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(seed);
        KeyPair top = pair(random);
        this.signer = pair(random);
        X500Principal rootName = new X500Principal("CN=Root " + seed);
        this.root = certificate(rootName, top, rootName, top, true, purpose);
        X500Principal name = new X500Principal("CN=Little Authority " + seed);
        this.certificate = certificate(rootName, top, name, signer, false, purpose);
    }

    LittleAuthority(long seed) throws Exception {
        this(seed, KeyPurposeId.id_kp_timeStamping);
    }

    private static KeyPair pair(SecureRandom random) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            X500Principal issuer,
            KeyPair issuing,
            X500Principal subject,
            KeyPair keys,
            boolean authority,
            KeyPurposeId purpose)
            throws Exception {
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(authority ? 1 : 2),
                        FROM,
                        TO,
                        subject,
                        keys.getPublic());
        if (authority) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } else {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(issuing.getPrivate())));
    }

    String rootPem() throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(root.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    byte[] reply(TimeRequest request, Instant now) throws Exception {
        TimeStampTokenGenerator tokens =
                new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build("SHA256withECDSA", signer.getPrivate(), certificate),
                        new BcDigestCalculatorProvider()
                                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                        new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate, root)));
        serial++;
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED, Set.of(), Set.of())
                .generate(
                        new TimeStampRequest(request.encoded().bytes()),
                        BigInteger.valueOf(serial),
                        Date.from(now))
                .getEncoded();
    }
}
