package org.govah.core.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.govah.core.log.internal.Sha256;

/// Names and ids of keys (C2SP signed-note).
final class KeyNames {
    /// Bytes of a name in UTF-8; a cosigned message of ML-DSA-44 holds no longer one.
    static final int MAX_BYTES = 255;

    private KeyNames() {}

    static void require(String name) {
        if (!valid(name)) {
            throw new IllegalArgumentException("not a key name");
        }
    }

    /// Not empty, no Unicode space, no plus, no control character.
    static boolean valid(String name) {
        return !name.isEmpty()
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && name.codePoints().noneMatch(KeyNames::forbidden);
    }

    private static boolean forbidden(int c) {
        return c == '+'
                || Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.SURROGATE;
    }

    /// The first 8 bytes of `SHA-256(name || 0x0A || type || key)`; a note's key id is the first 4.
    static long id(String name, byte type, byte[] key) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        byte[] all =
                ByteBuffer.allocate(utf8.length + 2 + key.length)
                        .put(utf8)
                        .put((byte) '\n')
                        .put(type)
                        .put(key)
                        .array();
        return new Sha256().of(all).a();
    }
}
