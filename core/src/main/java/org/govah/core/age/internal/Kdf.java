package org.govah.core.age.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HKDF-SHA-256 (RFC 5869) and HMAC-SHA-256 (RFC 2104).
public final class Kdf {
    /// Length of a SHA-256 hash, and of every key derived here.
    public static final int BYTES = 32;

    private static final byte[] NO_SALT = new byte[BYTES];

    private final Mac mac;

    /// Not safe for several threads.
    public Kdf() {
        try {
            mac = Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA-256 in this Java", e);
        }
    }

    /// HKDF with one block of output, 32 bytes.
    ///
    /// @param salt may be empty
    public byte[] hkdf(byte[] ikm, byte[] salt, String info) {
        byte[] prk = extract(salt, ikm);
        byte[] key = expand(prk, info.getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(prk, (byte) 0);
        return key;
    }

    /// HKDF-Extract.
    public byte[] extract(byte[] salt, byte[] ikm) {
        return hmac(salt.length == 0 ? NO_SALT : salt, ikm);
    }

    /// HKDF-Expand to 32 bytes: T(1) = HMAC(prk, info || 0x01).
    public byte[] expand(byte[] prk, byte[] info) {
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return hmac(prk, block);
    }

    /// HMAC-SHA-256.
    public byte[] hmac(byte[] key, byte[] message) {
        try {
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 refused a key", e);
        }
    }
}
