package org.govah.keep.time;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;

/// An operation of an OpenTimestamps proof: bytes in, bytes out.
public enum OtsOp {
    APPEND(0xf0, 0),
    PREPEND(0xf1, 0),
    REVERSE(0xf2, 0),
    HEXLIFY(0xf3, 0),
    SHA1(0x02, 20),
    RIPEMD160(0x03, 20),
    SHA256(0x08, 32),
    KECCAK256(0x67, 32);

    private static final int KECCAK_BITS = 256;

    private final int tag;
    private final int digestSize;

    OtsOp(int tag, int digestSize) {
        this.tag = tag;
        this.digestSize = digestSize;
    }

    /// The byte that stands for it.
    public int tag() {
        return tag;
    }

    /// How many bytes a hash gives; 0 where it is no hash.
    public int digestSize() {
        return digestSize;
    }

    /// Whether an argument follows it.
    public boolean takesArgument() {
        return this == APPEND || this == PREPEND;
    }

    /// By its byte.
    public static Optional<OtsOp> of(int tag) {
        for (OtsOp op : values()) {
            if (op.tag == tag) {
                return Optional.of(op);
            }
        }
        return Optional.empty();
    }

    /// Applies it.
    ///
    /// @param argument empty where it takes none
    public byte[] apply(byte[] message, byte[] argument) {
        return switch (this) {
            case APPEND -> joined(message, argument);
            case PREPEND -> joined(argument, message);
            case REVERSE -> reversed(message);
            case HEXLIFY -> HexFormat.of().formatHex(message).getBytes(StandardCharsets.US_ASCII);
            case SHA1 -> digest("SHA-1", message);
            case SHA256 -> digest("SHA-256", message);
            case RIPEMD160 -> ripemd(message);
            case KECCAK256 -> keccak(message);
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(first.length + second.length);
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] reversed(byte[] message) {
        byte[] turned = new byte[message.length];
        for (int i = 0; i < message.length; i++) {
            turned[i] = message[message.length - 1 - i];
        }
        return turned;
    }

    private static byte[] ripemd(byte[] message) {
        RIPEMD160Digest digest = new RIPEMD160Digest();
        byte[] out = new byte[digest.getDigestSize()];
        digest.update(message, 0, message.length);
        digest.doFinal(out, 0);
        return out;
    }

    private static byte[] keccak(byte[] message) {
        KeccakDigest digest = new KeccakDigest(KECCAK_BITS);
        byte[] out = new byte[digest.getDigestSize()];
        digest.update(message, 0, message.length);
        digest.doFinal(out, 0);
        return out;
    }

    private static byte[] digest(String algorithm, byte[] message) {
        try {
            return MessageDigest.getInstance(algorithm).digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
