package org.govah.keep.internal.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Supplier;

/// What a request carries.
///
/// @param length bytes
/// @param sha256 in hexadecimal
/// @param publisher a new one for each try
record Body(long length, String sha256, Supplier<BodyPublisher> publisher) {
    private static final int BUFFER = 1 << 16;

    static Body of(byte[] bytes) {
        return new Body(
                bytes.length,
                Signature.sha256(bytes),
                () ->
                        bytes.length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(bytes));
    }

    /// Part of a file, read twice in constant memory: once to sign it, once to send it.
    static Body of(Path file, long from, long length) throws IOException {
        if (length == 0) {
            return of(new byte[0]);
        }
        return new Body(
                length,
                digest(file, from, length),
                () ->
                        BodyPublishers.fromPublisher(
                                BodyPublishers.ofInputStream(() -> part(file, from, length)),
                                length));
    }

    private static String digest(Path file, long from, long length) throws IOException {
        try (InputStream in = part(file, from, length)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static InputStream part(Path file, long from, long length) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            channel.position(from);
            return new Part(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Part extends InputStream {
        private final InputStream in;
        private long left;

        Part(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = in.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
