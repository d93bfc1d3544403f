package org.govah.keep.internal.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/// The hash functions that C2PA allows, by its names.
final class Digests {
    private Digests() {}

    static Optional<MessageDigest> of(String name) {
        String java =
                switch (name) {
                    case "sha256" -> "SHA-256";
                    case "sha384" -> "SHA-384";
                    case "sha512" -> "SHA-512";
                    default -> "";
                };
        try {
            return java.isEmpty() ? Optional.empty() : Optional.of(MessageDigest.getInstance(java));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-2", e);
        }
    }
}
