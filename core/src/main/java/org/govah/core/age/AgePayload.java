package org.govah.core.age;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeException.Kind;
import org.govah.core.age.internal.ChunkCipher;
import org.govah.core.age.internal.Kdf;
import org.govah.core.age.internal.OpeningStream;
import org.govah.core.age.internal.SealingStream;

/// The payload of an age file: a nonce of 16 bytes, then chunks of 64 KiB, each authentic by itself
/// and in its place (c2sp.org/age, "Payload").
public final class AgePayload {
    /// Length of the nonce in front, in bytes.
    public static final int NONCE = 16;

    private static final String INFO = "payload";

    private AgePayload() {}

    /// Seals what is written; closing writes the last chunk and closes the sink. The nonce is
    /// written at once. Without closing, no reader takes what was written for a whole payload; so
    /// where the writing failed, do not close, or throw away what was written.
    ///
    /// @param key may be wiped as soon as this returns
    /// @param sink is given at most 64 KiB and 16 bytes at a time
    /// @throws IOException as the sink throws it
    public static OutputStream sealing(FileKey key, OutputStream sink, RandomGenerator random)
            throws IOException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        sink.write(nonce);
        return new SealingStream(cipher(key, nonce), sink);
    }

    /// Opens a payload. Reading throws [AgeException] of kind PAYLOAD where it was changed or cut
    /// off; what was read before that is authentic, but not all there was.
    ///
    /// @param key may be wiped as soon as this returns
    /// @param source closed with the result; reads of 256 KiB
    /// @throws AgeException of kind HEADER if even the nonce is missing
    public static InputStream opening(FileKey key, InputStream source) throws IOException {
        byte[] nonce = source.readNBytes(NONCE);
        if (nonce.length < NONCE) {
            throw new AgeException(Kind.HEADER, "no nonce behind the header");
        }
        return new OpeningStream(cipher(key, nonce), source);
    }

    /// A record sealed in one go; [AgeRecords] for many.
    public static byte[] sealBytes(FileKey key, byte[] plain, RandomGenerator random) {
        return new AgeRecords().seal(key, plain, random);
    }

    /// A record opened in one go: all of it, or nothing.
    ///
    /// @throws AgeException of kind PAYLOAD
    public static byte[] openBytes(FileKey key, byte[] sealed) throws AgeException {
        return new AgeRecords().open(key, sealed);
    }

    /// How long a payload of `plain` bytes is, sealed.
    public static long sealedLength(long plain) {
        long chunks = Math.max(1, Math.ceilDiv(plain, (long) ChunkCipher.CHUNK));
        return NONCE + plain + chunks * ChunkCipher.TAG;
    }

    /// How many bytes a sealed payload of this length holds; empty where none has this length.
    public static OptionalLong openedLength(long sealed) {
        long body = sealed - NONCE;
        long chunks = Math.ceilDiv(body, (long) ChunkCipher.SEALED);
        long plain = body - chunks * ChunkCipher.TAG;
        return body >= ChunkCipher.TAG && plain >= 0 && sealedLength(plain) == sealed
                ? OptionalLong.of(plain)
                : OptionalLong.empty();
    }

    static ChunkCipher cipher(FileKey key, byte[] nonce) {
        byte[] payloadKey = payloadKey(new Kdf(), key, nonce);
        ChunkCipher cipher = new ChunkCipher(payloadKey);
        Arrays.fill(payloadKey, (byte) 0);
        return cipher;
    }

    static byte[] payloadKey(Kdf kdf, FileKey key, byte[] nonce) {
        return kdf.hkdf(key.secret(), nonce, INFO);
    }

    static AgeException changed() {
        return new AgeException(Kind.PAYLOAD, "the payload was changed or cut off");
    }
}
