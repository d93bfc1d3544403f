package org.govah.core.age.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The key schedule of HPKE in base mode (RFC 9180, section 5.1) for X-Wing, HKDF-SHA256 and
/// ChaCha20Poly1305, for one message.
final class Hpke {
    private static final byte[] VERSION = ascii("HPKE-v1");

    /// "HPKE", then KEM 0x647a (X-Wing), KDF 1 (HKDF-SHA256), AEAD 3 (ChaCha20Poly1305).
    private static final byte[] SUITE = {'H', 'P', 'K', 'E', 0x64, 0x7a, 0, 1, 0, 3};

    private static final byte[] NONE = {};
    private static final int NONCE = 12;

    private final Kdf kdf = new Kdf();
    private final byte[] shared;
    private final byte[] context;

    /// @param shared the KEM's secret
    Hpke(byte[] shared, String info) {
        this.shared = shared;
        byte[] mode = {0};
        context =
                joined(
                        mode,
                        extract(NONE, "psk_id_hash", NONE),
                        extract(NONE, "info_hash", ascii(info)));
    }

    /// The message sealed as the first of this context: sequence number 0, no associated data.
    byte[] seal(byte[] plain) {
        byte[] sealed = new byte[plain.length + ChunkCipher.TAG];
        keyed().seal(sealed, plain);
        return sealed;
    }

    /// Opens the first message.
    ///
    /// @param into takes 16 bytes fewer; zeros where false
    boolean open(byte[] sealed, byte[] into) {
        return keyed().open(sealed, into);
    }

    private Keyed keyed() {
        byte[] secret = extract(shared, "secret", NONE);
        byte[] key = expand(secret, "key", Kdf.BYTES);
        byte[] nonce = expand(secret, "base_nonce", NONCE);
        Arrays.fill(secret, (byte) 0);
        return new Keyed(new ChunkCipher(key), nonce);
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one call
    private record Keyed(ChunkCipher cipher, byte[] nonce) {
        void seal(byte[] into, byte[] plain) {
            cipher.seal(nonce, plain, 0, plain.length, into, 0);
        }

        boolean open(byte[] sealed, byte[] into) {
            return cipher.open(nonce, sealed, 0, sealed.length, into, 0);
        }
    }

    /// LabeledExtract of RFC 9180, section 4.
    private byte[] extract(byte[] salt, String label, byte[] ikm) {
        return kdf.extract(salt, joined(VERSION, SUITE, ascii(label), ikm));
    }

    /// LabeledExpand of RFC 9180, section 4, to at most 32 bytes.
    private byte[] expand(byte[] prk, String label, int length) {
        byte[] two = ByteBuffer.allocate(Short.BYTES).putShort((short) length).array();
        byte[] block = kdf.expand(prk, joined(two, VERSION, SUITE, ascii(label), context));
        return Arrays.copyOf(block, length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
