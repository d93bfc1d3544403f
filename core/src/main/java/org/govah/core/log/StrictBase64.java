package org.govah.core.log;

import java.util.Base64;

/// Base64 (RFC 4648, section 4) in which every value has exactly one text: a second spelling of a
/// signature would be a note that changed and still verifies.
final class StrictBase64 {
    private StrictBase64() {}

    static byte[] decode(String text) throws LogFormatException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not base64", e);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new LogFormatException("not the one base64 of its bytes");
        }
        return bytes;
    }
}
