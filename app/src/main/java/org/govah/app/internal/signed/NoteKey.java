package org.govah.app.internal.signed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// A key of a signed note: `name+hash+base64(1 || key)`, and with `PRIVATE+KEY+` before it where
/// the key is the seed of the private one.
///
/// @param name of the signer, without spaces and `+`
/// @param hash first four bytes of SHA-256(name || 0x0A || 0x01 || public key), as eight hex digits
/// @param bytes of the public key, or the seed, 32
// The bytes are the key; nobody compares keys.
@SuppressWarnings("ArrayRecordComponent")
public record NoteKey(String name, String hash, byte[] bytes) {
    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final byte ED25519 = 1;
    private static final int PARTS = 3;
    private static final int HASH_BYTES = 4;

    /// A public key.
    ///
    /// @throws IllegalArgumentException if the name cannot be one
    public static NoteKey ofPublic(String name, byte[] publicKey) {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a signer: " + name);
        }
        return new NoteKey(name, hash(name, publicKey), publicKey.clone());
    }

    /// Whether a signer may be called so.
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.indexOf('+') < 0
                && name.codePoints()
                        .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /// Reads a verifier key; empty where the text is none or its hash is of another key.
    public static Optional<NoteKey> publicKey(String text) {
        return parsed(text).filter(key -> hash(key.name, key.bytes).equals(key.hash));
    }

    /// Reads a signer key; empty where the text is none.
    public static Optional<NoteKey> privateKey(String text) {
        return text.startsWith(PRIVATE)
                ? parsed(text.substring(PRIVATE.length()))
                : Optional.empty();
    }

    private static Optional<NoteKey> parsed(String text) {
        String[] parts = text.split("\\+", PARTS);
        if (parts.length < PARTS || !isName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            boolean ours = typed.length == 1 + Signatures.KEY_BYTES && typed[0] == ED25519;
            return ours
                    ? Optional.of(
                            new NoteKey(
                                    parts[0], parts[1], Arrays.copyOfRange(typed, 1, typed.length)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// As a verifier key is written.
    public String asPublic() {
        return name + "+" + hash + "+" + typed();
    }

    /// As a signer key is written.
    ///
    /// @param seed of this public key
    public String asPrivate(byte[] seed) {
        return PRIVATE + new NoteKey(name, hash, seed).asPublic();
    }

    private String typed() {
        byte[] typed = new byte[1 + bytes.length];
        typed[0] = ED25519;
        System.arraycopy(bytes, 0, typed, 1, bytes.length);
        return Base64.getEncoder().encodeToString(typed);
    }

    private static String hash(String name, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(new byte[] {'\n', ED25519});
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(publicKey), HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
