package org.govah.keep.internal.bag;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Counts and hashes (SHA-256, SHA-512) what goes through it.
public final class HashingOutput extends FilterOutputStream {
    private final MessageDigest sha256 = BagHash.SHA256.digest();
    private final MessageDigest sha512 = BagHash.SHA512.digest();
    private long bytes;

    /// Over a stream, which it closes.
    public HashingOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        sha256.update((byte) b);
        sha512.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
        out.write(source, from, length);
        sha256.update(source, from, length);
        sha512.update(source, from, length);
        bytes += length;
    }

    /// How many bytes went through.
    long bytes() {
        return bytes;
    }

    /// SHA-256 of what went through; once, after the last byte.
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /// SHA-512 of what went through; once, after the last byte.
    String sha512() {
        return HexFormat.of().formatHex(sha512.digest());
    }
}
