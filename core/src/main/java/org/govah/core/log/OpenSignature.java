package org.govah.core.log;

/// A signature that stands openly in an entry (tombstone, revocation, enrolment), so that anybody
/// can check it without a key of the group.
///
/// @param signer the signer's name as its verifier key has it
/// @param keyId the first 8 bytes of `SHA-256(name || 0x0A || 0x01 || public key)`, big-endian
/// @param signature over [Entry#openMessage]
public record OpenSignature(String signer, long keyId, Ed25519Signature signature) {
    /// @throws IllegalArgumentException if the name could not stand in a verifier key
    public OpenSignature {
        KeyNames.require(signer);
    }
}
