package org.govah.keep.internal.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.govah.core.log.Ed25519SecretKey;

/// A seed of a capture device, in clear: `govah capture v1`, a line feed, the log's origin, a line
/// feed, 32 bytes.
///
/// @param origin the log's
/// @param key of the seed
record CaptureSeed(String origin, Ed25519SecretKey key) {
    private static final String FIRST = "govah capture v1\n";

    static byte[] encode(String origin, Ed25519SecretKey key) {
        byte[] head = (FIRST + origin + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] seed = key.seed();
        byte[] all = ByteBuffer.allocate(head.length + seed.length).put(head).put(seed).array();
        Arrays.fill(seed, (byte) 0);
        return all;
    }

    static Optional<CaptureSeed> read(byte[] bytes) {
        int length = bytes.length - Ed25519SecretKey.BYTES;
        String head = new String(bytes, 0, Math.max(0, length), StandardCharsets.US_ASCII);
        if (!head.startsWith(FIRST) || head.indexOf('\n', FIRST.length()) != head.length() - 1) {
            return Optional.empty();
        }
        byte[] seed = Arrays.copyOfRange(bytes, length, bytes.length);
        Ed25519SecretKey key = Ed25519SecretKey.of(seed);
        Arrays.fill(seed, (byte) 0);
        return Optional.of(new CaptureSeed(head.substring(FIRST.length(), head.length() - 1), key));
    }

    /// The number at a path's end; 0 where there is none.
    static int number(String path, String prefix) {
        String digits = path.substring(prefix.length());
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
