package org.govah.core.age;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.govah.core.age.internal.ChunkCipher;
import org.govah.core.age.internal.Kdf;

/// Seals and opens records in one go, one after the other, each a payload of its own key as
/// [AgePayload] has it. For one thread at a time; made once for many records, since looking up
/// ciphers costs more than a record of 2 KB.
public final class AgeRecords {
    private final Kdf kdf = new Kdf();
    private final ChunkCipher cipher = new ChunkCipher(new byte[Kdf.BYTES]);

    /// Without a key; each record has its own.
    public AgeRecords() {}

    /// A record sealed.
    public byte[] seal(FileKey key, byte[] plain, RandomGenerator random) {
        byte[] sealed = new byte[Math.toIntExact(AgePayload.sealedLength(plain.length))];
        seal(key, plain, random, sealed, 0);
        return sealed;
    }

    /// A record sealed into an array.
    ///
    /// @param into takes [AgePayload#sealedLength] bytes
    /// @param from where they begin
    public void seal(FileKey key, byte[] plain, RandomGenerator random, byte[] into, int from) {
        byte[] nonce = new byte[AgePayload.NONCE];
        random.nextBytes(nonce);
        System.arraycopy(nonce, 0, into, from, AgePayload.NONCE);
        rekey(key, nonce);
        int at = 0;
        int out = from + AgePayload.NONCE;
        long index = 0;
        while (plain.length - at > ChunkCipher.CHUNK) {
            cipher.seal(index++, false, plain, at, ChunkCipher.CHUNK, into, out);
            at += ChunkCipher.CHUNK;
            out += ChunkCipher.SEALED;
        }
        cipher.seal(index, true, plain, at, plain.length - at, into, out);
    }

    /// A record opened: all of it, or nothing.
    ///
    /// @throws AgeException of kind PAYLOAD
    public byte[] open(FileKey key, byte[] sealed) throws AgeException {
        OptionalLong length = AgePayload.openedLength(sealed.length);
        if (length.isEmpty()) {
            throw AgePayload.changed();
        }
        byte[] plain = new byte[Math.toIntExact(length.getAsLong())];
        rekey(key, Arrays.copyOf(sealed, AgePayload.NONCE));
        int at = AgePayload.NONCE;
        int out = 0;
        for (long index = 0; at < sealed.length; index++) {
            int count = Math.min(sealed.length - at, ChunkCipher.SEALED);
            boolean last = at + count == sealed.length;
            if (!cipher.open(index, last, sealed, at, count, plain, out)) {
                Arrays.fill(plain, (byte) 0);
                throw AgePayload.changed();
            }
            at += count;
            out += count - ChunkCipher.TAG;
        }
        return plain;
    }

    private void rekey(FileKey key, byte[] nonce) {
        byte[] payloadKey = AgePayload.payloadKey(kdf, key, nonce);
        cipher.rekey(payloadKey);
        Arrays.fill(payloadKey, (byte) 0);
    }
}
