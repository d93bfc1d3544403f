package org.govah.keep.time;

import java.time.Instant;
import java.util.Optional;
import org.govah.keep.internal.time.TokenReader;

/// An RFC 3161 time-stamp token as read; [TokenCheck] says whether it holds.
///
/// @param time of the stamp, on the word of its authority
/// @param imprintAlgorithm object identifier of the hash, such as `2.16.840.1.101.3.4.2.1`
/// @param imprint the hash that was stamped
/// @param policy object identifier of the authority's policy
/// @param serial number of the token, in hex
/// @param nonce of the request, in hex
/// @param token DER of the CMS structure
public record TimeToken(
        Instant time,
        String imprintAlgorithm,
        Octets imprint,
        String policy,
        String serial,
        Optional<String> nonce,
        Octets token) {
    /// Reads a reply (`.tsr`) or a bare token.
    ///
    /// @throws TimeProofException if it is neither, or a reply that grants nothing
    public static TimeToken read(byte[] bytes) throws TimeProofException {
        return TokenReader.read(bytes);
    }

    /// Whether this hash was stamped.
    public boolean covers(byte[] hash) {
        return imprint.equals(Octets.of(hash));
    }

    /// Whether the hash of these bytes was stamped; false where the hash is not known here.
    public boolean coversData(byte[] data) {
        return TokenReader.hash(imprintAlgorithm, data).map(this::covers).orElse(false);
    }

    /// Checks it.
    ///
    /// @param anchors whom the user trusts; with none the chain is not checked
    public TokenCheck check(TrustAnchors anchors) {
        return TokenReader.check(this, anchors);
    }
}
