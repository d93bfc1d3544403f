package org.govah.keep.time;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.govah.core.words.Message;

/// Certificates that the user trusts as roots of time-stamp authorities. Nothing is trusted by
/// default.
///
/// @param encoded each certificate in DER
public record TrustAnchors(List<Octets> encoded) {
    /// Copies the list.
    public TrustAnchors {
        encoded = List.copyOf(encoded);
    }

    /// Trust in nobody: chains are not checked.
    public static TrustAnchors none() {
        return new TrustAnchors(List.of());
    }

    /// Reads certificates from PEM text; other objects in it are passed over.
    ///
    /// @throws TimeProofException if it is no PEM or holds no certificate
    public static TrustAnchors ofPem(String pem) throws TimeProofException {
        List<Octets> found = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
                if (next instanceof X509CertificateHolder certificate) {
                    found.add(Octets.of(certificate.getEncoded()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new TimeProofException(Message.of("keep.time-anchors"));
        }
        if (found.isEmpty()) {
            throw new TimeProofException(Message.of("keep.time-anchors"));
        }
        return new TrustAnchors(found);
    }
}
