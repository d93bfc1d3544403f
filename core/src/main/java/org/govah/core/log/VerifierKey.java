package org.govah.core.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// A named public key that checks signatures on notes (C2SP signed-note, "Verifier keys").
public final class VerifierKey {
    private static final int TIME_BYTES = Long.BYTES;

    private final String name;
    private final SignatureType type;
    private final byte[] key;

    private VerifierKey(String name, SignatureType type, byte[] key) {
        KeyNames.require(name);
        if (key.length != type.keyBytes()) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        this.name = name;
        this.type = type;
        this.key = key.clone();
    }

    /// A key of any type.
    ///
    /// @throws IllegalArgumentException if the name is empty, over 255 bytes, or holds a space, a
    ///   plus or a control character; or the key has another length than its type
    public static VerifierKey of(String name, SignatureType type, byte[] key) {
        return new VerifierKey(name, type, key);
    }

    /// The key of a log, a person or a device.
    public static VerifierKey ed25519(String name, Ed25519PublicKey key) {
        return new VerifierKey(name, SignatureType.ED25519, key.bytes());
    }

    /// Reads a verifier key as text: `<name>+<key id in hex>+<base64 of type and key>`.
    ///
    /// @throws LogFormatException if it is none, of an unknown type, or its id is not its own
    public static VerifierKey parse(String vkey) throws LogFormatException {
        int first = vkey.indexOf('+');
        int second = vkey.indexOf('+', first + 1);
        if (first < 0 || second < 0) {
            throw new LogFormatException("not a verifier key");
        }
        byte[] material = StrictBase64.decode(vkey.substring(second + 1));
        Optional<SignatureType> type =
                material.length == 0 ? Optional.empty() : SignatureType.of(material[0]);
        if (type.isEmpty()) {
            throw new LogFormatException("a verifier key of an unknown type");
        }
        try {
            byte[] key = Arrays.copyOfRange(material, 1, material.length);
            VerifierKey read = new VerifierKey(vkey.substring(0, first), type.get(), key);
            if (!read.toString().equals(vkey)) {
                throw new LogFormatException("a verifier key whose id is not its own");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not a verifier key", e);
        }
    }

    /// Its name: a log's is its origin.
    public String name() {
        return name;
    }

    /// What it checks.
    public SignatureType type() {
        return type;
    }

    /// The public key's bytes.
    public byte[] key() {
        return key.clone();
    }

    /// The key id of notes: the first 4 bytes of `SHA-256(name || 0x0A || type || key)`.
    public int id() {
        return (int) (longId() >>> Integer.SIZE);
    }

    /// The first 8 bytes of the same, for open signatures.
    public long longId() {
        return KeyNames.id(name, type.code(), key);
    }

    /// The Ed25519 key.
    ///
    /// @throws IllegalStateException if it is not an Ed25519 key
    public Ed25519PublicKey ed25519() {
        if (type == SignatureType.COSIGNATURE_ML_DSA_44) {
            throw new IllegalStateException("not an Ed25519 key");
        }
        return Ed25519PublicKey.of(key);
    }

    /// Checks a signature on a note's text.
    ///
    /// @param signature what follows the key id on the signature line
    /// @return the key, with the time that a cosignature states; empty where it does not verify
    public Optional<VerifiedSignature> verify(String text, byte[] signature) {
        if (type == SignatureType.ED25519) {
            return signature.length == Ed25519Signature.BYTES
                            && ed25519()
                                    .verify(
                                            CosignedMessage.utf8(text),
                                            Ed25519Signature.of(signature))
                    ? Optional.of(new VerifiedSignature(this, Optional.empty()))
                    : Optional.empty();
        }
        if (signature.length < TIME_BYTES) {
            return Optional.empty();
        }
        long time = ByteBuffer.wrap(signature).getLong();
        byte[] rest = Arrays.copyOfRange(signature, TIME_BYTES, signature.length);
        if (time < 0 || time > Instant.MAX.getEpochSecond() || !cosigned(text, time, rest)) {
            return Optional.empty();
        }
        Optional<Instant> stated =
                time == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(time));
        return Optional.of(new VerifiedSignature(this, stated));
    }

    private boolean cosigned(String text, long time, byte[] signature) {
        return switch (type) {
            case ED25519 -> false;
            case COSIGNATURE_ED25519 ->
                    signature.length == Ed25519Signature.BYTES
                            && CosignedMessage.isCheckpoint(text)
                            && ed25519()
                                    .verify(
                                            CosignedMessage.ed25519(text, time),
                                            Ed25519Signature.of(signature));
            case COSIGNATURE_ML_DSA_44 ->
                    CosignedMessage.mlDsa44(name, text, time)
                            .map(message -> MlDsaSecretKey.verify(key, message, signature))
                            .orElse(false);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey k
                && name.equals(k.name)
                && type == k.type
                && Arrays.equals(key, k.key);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(longId());
    }

    /// The text that [#parse] reads.
    @Override
    public String toString() {
        byte[] material = ByteBuffer.allocate(1 + key.length).put(type.code()).put(key).array();
        return name
                + "+"
                + HexFormat.of().toHexDigits(id())
                + "+"
                + Base64.getEncoder().encodeToString(material);
    }
}
