package org.govah.core.age.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// ChaCha20-Poly1305 (RFC 8439) under one key, with the nonces of age's STREAM: 11 bytes of
/// counter, then 1 for the last chunk. Not safe for several threads.
public final class ChunkCipher {
    /// Plaintext of a full chunk, in bytes.
    public static final int CHUNK = 64 * 1024;

    /// What sealing adds to a chunk, in bytes.
    public static final int TAG = 16;

    /// A full chunk sealed, in bytes.
    public static final int SEALED = CHUNK + TAG;

    private static final int NONCE = 12;

    private final Cipher cipher;

    /// Bytes are handed to a native cipher outside the heap: out of an array it copies the whole
    /// array, however little of it is meant.
    private final boolean outsideHeap;

    private Optional<ByteBuffer> given = Optional.empty();
    private Optional<ByteBuffer> made = Optional.empty();
    private SecretKeySpec key;

    /// @param key 32 bytes, copied
    public ChunkCipher(byte[] key) {
        this(key, CipherSource.chacha20Poly1305());
    }

    /// @param cipher ChaCha20-Poly1305 of any provider
    ChunkCipher(byte[] key, Cipher cipher) {
        this.key = new SecretKeySpec(key, "ChaCha20");
        this.cipher = cipher;
        this.outsideHeap = CipherSource.isNative(cipher);
    }

    /// The same under another key: looking a cipher up costs more than sealing 1 KB.
    ///
    /// @param next 32 bytes, copied
    public void rekey(byte[] next) {
        key = new SecretKeySpec(next, "ChaCha20");
    }

    /// One message under a key of its own: the nonce is 12 zero bytes.
    public static byte[] sealOnce(byte[] key, byte[] plain) {
        byte[] sealed = new byte[plain.length + TAG];
        new ChunkCipher(key).seal(0, false, plain, 0, plain.length, sealed, 0);
        return sealed;
    }

    /// Opens one message under a key of its own.
    ///
    /// @param into takes `sealed.length - 16` bytes; zeros where false
    /// @return whether it is authentic
    public static boolean openOnce(byte[] key, byte[] sealed, byte[] into) {
        return new ChunkCipher(key).open(0, false, sealed, 0, sealed.length, into, 0);
    }

    /// Seals a chunk.
    ///
    /// @param index from 0
    /// @param last whether it ends the payload
    /// @param out takes `count + 16` bytes
    public void seal(
            long index, boolean last, byte[] in, int from, int count, byte[] out, int outFrom) {
        seal(nonce(index, last), in, from, count, out, outFrom);
    }

    /// Opens a chunk.
    ///
    /// @param count with the tag
    /// @param out takes `count - 16` bytes; zeros where false
    /// @return whether it is authentic
    public boolean open(
            long index, boolean last, byte[] in, int from, int count, byte[] out, int outFrom) {
        return open(nonce(index, last), in, from, count, out, outFrom);
    }

    void seal(byte[] nonce, byte[] in, int from, int count, byte[] out, int outFrom) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(nonce));
            apply(in, from, count, out, outFrom, count + TAG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ChaCha20-Poly1305 refused a chunk", e);
        }
    }

    boolean open(byte[] nonce, byte[] in, int from, int count, byte[] out, int outFrom) {
        if (count < TAG) {
            return false;
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(nonce));
            apply(in, from, count, out, outFrom, count - TAG);
            return true;
        } catch (AEADBadTagException e) {
            Arrays.fill(out, outFrom, outFrom + count - TAG, (byte) 0);
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ChaCha20-Poly1305 refused a chunk", e);
        }
    }

    private void apply(byte[] in, int from, int count, byte[] out, int outFrom, int outCount)
            throws GeneralSecurityException {
        if (!outsideHeap || count > SEALED) {
            cipher.doFinal(in, from, count, out, outFrom);
            return;
        }
        ByteBuffer source = outside(true).clear().put(in, from, count).flip();
        ByteBuffer sink = outside(false).clear();
        cipher.doFinal(source, sink);
        sink.flip().get(out, outFrom, outCount);
    }

    private ByteBuffer outside(boolean input) {
        if (given.isEmpty() || made.isEmpty()) {
            given = Optional.of(ByteBuffer.allocateDirect(SEALED));
            made = Optional.of(ByteBuffer.allocateDirect(SEALED));
        }
        return input ? given.get() : made.get();
    }

    private static byte[] nonce(long index, boolean last) {
        byte[] nonce = new byte[NONCE];
        for (int i = 0; i < Long.BYTES; i++) {
            nonce[NONCE - 2 - i] = (byte) (index >>> (Byte.SIZE * i));
        }
        nonce[NONCE - 1] = (byte) (last ? 1 : 0);
        return nonce;
    }
}
