package org.govah.core.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What cosignatures sign (C2SP tlog-cosignature).
final class CosignedMessage {
    private static final byte[] SUBTREE_LABEL =
            "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    /// An `opaque<1..2^8-1>` holds no more.
    private static final int MAX_OPAQUE = 255;

    private CosignedMessage() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean isCheckpoint(String text) {
        return parsed(text).isPresent();
    }

    /// `cosignature/v1`, the time in seconds, and the whole text.
    static byte[] ed25519(String text, long time) {
        return utf8("cosignature/v1\ntime " + time + "\n" + text);
    }

    /// The structure `cosigned_message` for a checkpoint: start 0, end the tree's size.
    ///
    /// @return empty where the text is no checkpoint or its origin too long
    static Optional<byte[]> mlDsa44(String cosigner, String text, long time) {
        return parsed(text).flatMap(c -> mlDsa44(cosigner, c, time));
    }

    private static Optional<byte[]> mlDsa44(String cosigner, Checkpoint checkpoint, long time) {
        byte[] name = utf8(cosigner);
        byte[] origin = utf8(checkpoint.origin());
        if (name.length > MAX_OPAQUE || origin.length > MAX_OPAQUE) {
            return Optional.empty();
        }
        int numbers = 3 * Long.BYTES;
        int length = SUBTREE_LABEL.length + 2 + name.length + origin.length + numbers + Hash.BYTES;
        return Optional.of(
                ByteBuffer.allocate(length)
                        .put(SUBTREE_LABEL)
                        .put((byte) name.length)
                        .put(name)
                        .putLong(time)
                        .put((byte) origin.length)
                        .put(origin)
                        .putLong(0)
                        .putLong(checkpoint.size())
                        .put(checkpoint.root().bytes())
                        .array());
    }

    private static Optional<Checkpoint> parsed(String text) {
        try {
            return Optional.of(Checkpoint.parse(text));
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }
}
