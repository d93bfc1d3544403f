package org.govah.keep.time;

import org.govah.core.words.Message;

/// What holds of an RFC 3161 token.
///
/// @param signer subject of the certificate that the token brings; on its own word unless the chain
///   holds. Empty where there is none
/// @param signature whether the signature holds under that certificate
/// @param bound whether the signed ESSCertID is that certificate's hash (RFC 2634, 5035)
/// @param usage whether the certificate is for time stamping only and says so critically (RFC 3161,
///   2.3)
/// @param inForce whether the certificate was in force at the time of the stamp
/// @param chain whether it leads to an anchor that the user trusts
public record TokenCheck(
        String signer,
        boolean signature,
        boolean bound,
        boolean usage,
        boolean inForce,
        Chain chain) {
    /// Whether a path to an anchor was found (RFC 5280, at the time of the stamp; revocation is not
    /// asked, for that needs the network).
    public enum Chain {
        NOT_CHECKED("keep.time-chain-not-checked"),
        HOLDS("keep.time-chain-holds"),
        FAILS("keep.time-chain-fails");

        private final String key;

        Chain(String key) {
            this.key = key;
        }
    }

    /// Whether all that the token itself brings holds.
    public boolean signatureHolds() {
        return signature && bound && usage && inForce;
    }

    /// How sure its time is.
    public Sureness sureness() {
        if (!signatureHolds()) {
            return Sureness.CLAIMED;
        }
        return chain == Chain.HOLDS ? Sureness.CHAIN : Sureness.SIGNATURE;
    }

    /// In words.
    public Message words() {
        Message how = Message.of(chain.key);
        return signatureHolds()
                ? Message.of("keep.time-token-holds", signer, how)
                : Message.of("keep.time-token-fails", signer);
    }
}
