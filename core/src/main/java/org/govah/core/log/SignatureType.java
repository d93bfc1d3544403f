package org.govah.core.log;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of signatures on notes that we make and check (C2SP signed-note, tlog-cosignature).
public enum SignatureType {
    /// Ed25519 over the note's text: a log's own.
    ED25519(1, Ed25519PublicKey.BYTES),
    /// Ed25519 over the text and a time: another group's cosignature.
    COSIGNATURE_ED25519(4, Ed25519PublicKey.BYTES),
    /// ML-DSA-44 over the cosigner's name, a time, and the tree: a cosignature that outlives
    /// quantum computers.
    COSIGNATURE_ML_DSA_44(6, MlDsaSecretKey.PUBLIC_BYTES);

    private final int code;
    private final int keyBytes;

    SignatureType(int code, int keyBytes) {
        this.code = code;
        this.keyBytes = keyBytes;
    }

    /// The identifier byte.
    public byte code() {
        return (byte) code;
    }

    /// Bytes of a public key of this type.
    public int keyBytes() {
        return keyBytes;
    }

    static Optional<SignatureType> of(byte code) {
        return Arrays.stream(values()).filter(t -> t.code() == code).findFirst();
    }
}
