package org.govah.core.age.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeException.Kind;
import org.govah.core.age.FileKey;

/// The post-quantum recipient stanza (c2sp.org/age, "mlkem768x25519 recipient stanza").
public final class HybridWrap {
    private static final String TYPE = "mlkem768x25519";
    private static final String INFO = "age-encryption.org/mlkem768x25519";

    private HybridWrap() {}

    /// Wraps a file key.
    ///
    /// @param random 64 fresh random bytes; wiped here
    /// @throws IllegalArgumentException if the recipient's X25519 part is of low order
    public static Stanza wrap(byte[] fileKey, byte[] recipient, byte[] random) {
        XWing.Encapsulation made =
                XWing.encapsulate(recipient, random)
                        .orElseThrow(() -> new IllegalArgumentException("a point of low order"));
        Arrays.fill(random, (byte) 0);
        byte[] body = new Hpke(made.secret(), INFO).seal(fileKey);
        Arrays.fill(made.secret(), (byte) 0);
        return new Stanza(List.of(TYPE, RawBase64.encode(made.carrier())), body);
    }

    /// The file key, where one of the stanzas is for this key.
    ///
    /// @throws AgeException of kind HEADER if a stanza of this type must be refused
    public static Optional<byte[]> unwrap(List<Stanza> stanzas, XWing keys) throws AgeException {
        for (Stanza stanza : stanzas) {
            if (stanza.type().equals(TYPE)) {
                Optional<byte[]> fileKey = unwrap(stanza, keys);
                if (fileKey.isPresent()) {
                    return fileKey;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> unwrap(Stanza stanza, XWing keys) throws AgeException {
        WrappedKey.require(stanza.count() == 2, "a mlkem768x25519 stanza has two arguments");
        byte[] carrier =
                stanza.decoded(1, XWing.ENCAPSULATED)
                        .orElseThrow(() -> new AgeException(Kind.HEADER, "not an X-Wing share"));
        byte[] body = WrappedKey.body(stanza);
        byte[] shared =
                keys.decapsulate(carrier)
                        .orElseThrow(() -> new AgeException(Kind.HEADER, "a share of low order"));
        byte[] fileKey = new byte[FileKey.BYTES];
        boolean authentic = new Hpke(shared, INFO).open(body, fileKey);
        Arrays.fill(shared, (byte) 0);
        return authentic ? Optional.of(fileKey) : Optional.empty();
    }
}
