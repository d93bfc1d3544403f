package org.govah.core.age.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Base 64 without padding (RFC 4648, section 4), canonical only (section 3.5).
public final class RawBase64 {
    private RawBase64() {}

    /// The one text for these bytes.
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The bytes, unless the text is not the one text for them.
    public static Optional<byte[]> decode(String text) {
        if (text.indexOf('=') >= 0) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
