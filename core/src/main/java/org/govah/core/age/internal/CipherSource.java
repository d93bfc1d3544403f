package org.govah.core.age.internal;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import javax.crypto.Cipher;
import org.conscrypt.Conscrypt;

/// Where ChaCha20-Poly1305 comes from: BoringSSL by way of Conscrypt where its native part loads on
/// this machine, else Java's own.
///
/// Java's own Poly1305 is fast only where the processor has AVX-512: 333 MB/s without, BoringSSL
/// 1,329 MB/s (one thread, chunks of 64 KiB).
final class CipherSource {
    private static final Optional<Provider> NATIVE = loaded();

    private CipherSource() {}

    /// A cipher without a key.
    static Cipher chacha20Poly1305() {
        try {
            return NATIVE.isPresent()
                    ? Cipher.getInstance("ChaCha20/Poly1305/NoPadding", NATIVE.get())
                    : javaOwn();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no ChaCha20-Poly1305 in this Java", e);
        }
    }

    /// Whether a cipher works outside the heap.
    static boolean isNative(Cipher cipher) {
        return "Conscrypt".equals(cipher.getProvider().getName());
    }

    /// Java's own.
    static Cipher javaOwn() throws GeneralSecurityException {
        return Cipher.getInstance("ChaCha20-Poly1305");
    }

    /// The library is unpacked into the folder for temporary files, which may forbid programs; and
    /// not every processor has one.
    private static Optional<Provider> loaded() {
        try {
            return Conscrypt.isAvailable()
                    ? Optional.of(Conscrypt.newProvider())
                    : Optional.empty();
        } catch (LinkageError | RuntimeException _) {
            return Optional.empty();
        }
    }
}
