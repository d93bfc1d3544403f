package org.govah.core.log;

import java.nio.ByteBuffer;
import java.time.Instant;

/// Somebody who signs notes.
public sealed interface Signer {
    /// The key that checks these signatures.
    VerifierKey verifier();

    /// A signature on a note's text.
    ///
    /// @throws IllegalArgumentException if a cosigner is given a text that is no checkpoint
    NoteSignature sign(String text);

    /// A log, a person or a device that signs in its own name.
    ///
    /// @param name the key's name; a log's is its origin
    /// @param key its key
    record OfLog(String name, Ed25519SecretKey key) implements Signer {
        @Override
        public VerifierKey verifier() {
            return VerifierKey.ed25519(name, key.publicKey());
        }

        @Override
        public NoteSignature sign(String text) {
            byte[] signature = key.sign(CosignedMessage.utf8(text)).bytes();
            return NoteSignature.of(verifier(), signature);
        }
    }

    /// A group that states, with Ed25519, that this was the largest consistent tree it had seen of
    /// the log. Whoever calls has checked the consistency first.
    ///
    /// @param name the cosigner's name; the key is used under no other
    /// @param key its key
    /// @param time when, to the second
    record Cosigner(String name, Ed25519SecretKey key, Instant time) implements Signer {
        @Override
        public VerifierKey verifier() {
            return VerifierKey.of(name, SignatureType.COSIGNATURE_ED25519, key.publicKey().bytes());
        }

        @Override
        public NoteSignature sign(String text) {
            requireCheckpoint(text);
            long seconds = seconds(time);
            byte[] message = CosignedMessage.ed25519(text, seconds);
            return timed(verifier(), seconds, key.sign(message).bytes());
        }
    }

    /// The same with ML-DSA-44. Extension lines of the checkpoint are not covered.
    ///
    /// @param name the cosigner's name
    /// @param key its key
    /// @param time when, to the second
    record QuantumCosigner(String name, MlDsaSecretKey key, Instant time) implements Signer {
        @Override
        public VerifierKey verifier() {
            return VerifierKey.of(name, SignatureType.COSIGNATURE_ML_DSA_44, key.publicKey());
        }

        @Override
        public NoteSignature sign(String text) {
            long seconds = seconds(time);
            byte[] message =
                    CosignedMessage.mlDsa44(name, text, seconds)
                            .orElseThrow(() -> new IllegalArgumentException("not a checkpoint"));
            return timed(verifier(), seconds, key.sign(message));
        }
    }

    private static void requireCheckpoint(String text) {
        if (!CosignedMessage.isCheckpoint(text)) {
            throw new IllegalArgumentException("not a checkpoint");
        }
    }

    private static long seconds(Instant time) {
        long seconds = time.getEpochSecond();
        if (seconds <= 0) {
            throw new IllegalArgumentException("a cosignature before 1970");
        }
        return seconds;
    }

    private static NoteSignature timed(VerifierKey verifier, long seconds, byte[] signature) {
        return NoteSignature.of(
                verifier,
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array());
    }
}
