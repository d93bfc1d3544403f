package org.govah.keep.internal.time;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.tsp.TimeStampToken;
import org.govah.keep.time.Octets;
import org.govah.keep.time.TokenCheck;
import org.govah.keep.time.TrustAnchors;

/// Whether a token's signer leads to an anchor at the time of the stamp (RFC 5280, PKIX of the
/// JDK); revocation is not asked.
final class ChainCheck {
    private ChainCheck() {}

    static TokenCheck.Chain check(
            TimeStampToken token, X509CertificateHolder signer, TrustAnchors anchors) {
        if (anchors.encoded().isEmpty()) {
            return TokenCheck.Chain.NOT_CHECKED;
        }
        try {
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            Set<TrustAnchor> trusted = new HashSet<>();
            for (Octets anchor : anchors.encoded()) {
                X509CertificateHolder holder = new X509CertificateHolder(anchor.bytes());
                trusted.add(new TrustAnchor(converter.getCertificate(holder), null));
            }
            List<X509Certificate> brought = new ArrayList<>();
            for (X509CertificateHolder one : token.getCertificates().getMatches(null)) {
                brought.add(converter.getCertificate(one));
            }
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(converter.getCertificate(signer));
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(token.getTimeStampInfo().getGenTime());
            parameters.addCertStore(
                    CertStore.getInstance(
                            "Collection", new CollectionCertStoreParameters(brought)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return TokenCheck.Chain.HOLDS;
        } catch (GeneralSecurityException | IOException e) {
            return TokenCheck.Chain.FAILS;
        }
    }
}
