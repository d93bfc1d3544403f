package org.govah.core.age.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeException.Kind;

/// The X25519 recipient stanza (c2sp.org/age, "The X25519 recipient type").
public final class X25519Wrap {
    private static final String TYPE = "X25519";
    private static final String INFO = "age-encryption.org/v1/X25519";

    private X25519Wrap() {}

    /// Wraps a file key.
    ///
    /// @param ephemeral 32 fresh random bytes; wiped here
    /// @throws IllegalArgumentException if the recipient is a point of low order
    public static Stanza wrap(byte[] fileKey, byte[] recipient, byte[] ephemeral) {
        byte[] share = Curve.point(ephemeral);
        byte[] shared = new byte[Curve.BYTES];
        if (!Curve.agree(ephemeral, recipient, shared)) {
            throw new IllegalArgumentException("the recipient is a point of low order");
        }
        byte[] key = wrapKey(shared, share, recipient);
        Stanza stanza =
                new Stanza(
                        List.of(TYPE, RawBase64.encode(share)), ChunkCipher.sealOnce(key, fileKey));
        Arrays.fill(ephemeral, (byte) 0);
        Arrays.fill(key, (byte) 0);
        return stanza;
    }

    /// The file key, where one of the stanzas is for this identity.
    ///
    /// @throws AgeException of kind HEADER if a stanza of this type must be refused
    public static Optional<byte[]> unwrap(List<Stanza> stanzas, byte[] secret, byte[] recipient)
            throws AgeException {
        for (Stanza stanza : stanzas) {
            if (stanza.type().equals(TYPE)) {
                Optional<byte[]> fileKey = unwrap(stanza, secret, recipient);
                if (fileKey.isPresent()) {
                    return fileKey;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> unwrap(Stanza stanza, byte[] secret, byte[] recipient)
            throws AgeException {
        WrappedKey.require(stanza.count() == 2, "an X25519 stanza has two arguments");
        byte[] share =
                stanza.decoded(1, Curve.BYTES)
                        .orElseThrow(() -> new AgeException(Kind.HEADER, "not an X25519 share"));
        byte[] body = WrappedKey.body(stanza);
        byte[] shared = new byte[Curve.BYTES];
        WrappedKey.require(Curve.agree(secret, share, shared), "a share of low order");
        byte[] key = wrapKey(shared, share, recipient);
        Optional<byte[]> fileKey = WrappedKey.open(key, body);
        Arrays.fill(key, (byte) 0);
        return fileKey;
    }

    private static byte[] wrapKey(byte[] shared, byte[] share, byte[] recipient) {
        byte[] salt = Arrays.copyOf(share, share.length + recipient.length);
        System.arraycopy(recipient, 0, salt, share.length, recipient.length);
        byte[] key = new Kdf().hkdf(shared, salt, INFO);
        Arrays.fill(shared, (byte) 0);
        return key;
    }
}
