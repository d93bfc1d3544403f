package org.govah.keep.internal.journal;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.govah.core.log.Hash;

/// SHA-256, plain for what is public, keyed for what must not be recognised outside the group.
public final class Digests {
    private static final String KEYED = "HmacSHA256";

    private Digests() {}

    /// SHA-256 of some bytes.
    public static Hash sha256(byte[] bytes) {
        return Hash.of(sha256().digest(bytes));
    }

    /// SHA-256 to be fed.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JDK without SHA-256", e);
        }
    }

    /// HMAC-SHA-256 under the group's secret: finds equal files inside the group and says nothing
    /// outside it.
    public static Mac keyed(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(KEYED);
            mac.init(new SecretKeySpec(secret, KEYED));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("a JDK without HMAC-SHA-256", e);
        }
    }
}
