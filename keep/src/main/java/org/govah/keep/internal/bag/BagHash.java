package org.govah.keep.internal.bag;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Hash algorithms as manifests name them.
public enum BagHash {
    MD5("md5", "MD5", 32),
    SHA1("sha1", "SHA-1", 40),
    SHA224("sha224", "SHA-224", 56),
    SHA256("sha256", "SHA-256", 64),
    SHA384("sha384", "SHA-384", 96),
    SHA512("sha512", "SHA-512", 128);

    private static final int BUFFER = 1 << 16;

    private final String label;
    private final String algorithm;
    private final int digits;

    BagHash(String label, String algorithm, int digits) {
        this.label = label;
        this.algorithm = algorithm;
        this.digits = digits;
    }

    /// As it stands in the name of a manifest.
    public String label() {
        return label;
    }

    /// How many hex digits its values have.
    public int digits() {
        return digits;
    }

    /// By its name in a manifest's name; case and hyphens do not matter.
    public static Optional<BagHash> named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("-", "");
        for (BagHash hash : values()) {
            if (hash.label.equals(plain)) {
                return Optional.of(hash);
            }
        }
        return Optional.empty();
    }

    /// A fresh digest.
    public MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /// All the hashes of what a stream holds, in one pass, as lower-case hex.
    ///
    /// @throws IOException if it cannot be read
    public static Map<BagHash, String> of(InputStream in, Collection<BagHash> hashes)
            throws IOException {
        Map<BagHash, MessageDigest> digests = new LinkedHashMap<>();
        hashes.forEach(h -> digests.put(h, h.digest()));
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (MessageDigest digest : digests.values()) {
                digest.update(buffer, 0, n);
            }
        }
        Map<BagHash, String> found = new LinkedHashMap<>();
        digests.forEach((h, d) -> found.put(h, HexFormat.of().formatHex(d.digest())));
        return found;
    }
}
