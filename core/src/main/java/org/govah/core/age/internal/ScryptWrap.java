package org.govah.core.age.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.generators.SCrypt;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeException.Kind;

/// The scrypt recipient stanza (c2sp.org/age, "The scrypt recipient type").
public final class ScryptWrap {
    /// Its first argument.
    public static final String TYPE = "scrypt";

    /// Length of the salt, in bytes.
    public static final int SALT = 16;

    private static final byte[] LABEL =
            "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 8;
    private static final int BLOCK_BYTES = 128;

    /// Digits that any factor within a limit has; more are refused unread.
    private static final int MAX_DIGITS = 2;

    private ScryptWrap() {}

    /// Wraps a file key.
    ///
    /// @param logWork base-two logarithm of the work factor
    public static Stanza wrap(byte[] fileKey, byte[] passphrase, byte[] salt, int logWork) {
        byte[] key = key(passphrase, salt, logWork);
        byte[] body = ChunkCipher.sealOnce(key, fileKey);
        Arrays.fill(key, (byte) 0);
        return new Stanza(List.of(TYPE, RawBase64.encode(salt), Integer.toString(logWork)), body);
    }

    /// The file key, where the stanza is a passphrase stanza and the passphrase is right.
    ///
    /// @param maxLogWork what is allowed; memory is the other bound
    /// @throws AgeException of kind HEADER or WORK_FACTOR
    public static Optional<byte[]> unwrap(List<Stanza> stanzas, byte[] passphrase, int maxLogWork)
            throws AgeException {
        if (stanzas.stream().noneMatch(stanza -> stanza.type().equals(TYPE))) {
            return Optional.empty();
        }
        Stanza stanza = stanzas.getFirst();
        WrappedKey.require(stanza.count() == 3, "a scrypt stanza has three arguments");
        byte[] salt =
                stanza.decoded(1, SALT)
                        .orElseThrow(() -> new AgeException(Kind.HEADER, "not a scrypt salt"));
        byte[] body = WrappedKey.body(stanza);
        byte[] key = key(passphrase, salt, logWork(stanza.argument(2), maxLogWork));
        Optional<byte[]> fileKey = WrappedKey.open(key, body);
        Arrays.fill(key, (byte) 0);
        return fileKey;
    }

    /// The bytes of a passphrase; what they went through is wiped.
    public static byte[] utf8(char[] passphrase) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear();
        encoded.put(new byte[encoded.capacity()]);
        return bytes;
    }

    private static int logWork(String text, int max) throws AgeException {
        WrappedKey.require(text.matches("[1-9][0-9]*"), "not a work factor");
        if (text.length() > MAX_DIGITS || Integer.parseInt(text) > max) {
            throw new AgeException(Kind.WORK_FACTOR, "work factor beyond 2^" + max);
        }
        int logWork = Integer.parseInt(text);
        long needed = ((long) BLOCK_BYTES * BLOCK) << logWork;
        if (needed >= Runtime.getRuntime().maxMemory()) {
            throw new AgeException(
                    Kind.WORK_FACTOR, "work factor 2^" + logWork + " needs " + needed + " bytes");
        }
        return logWork;
    }

    private static byte[] key(byte[] passphrase, byte[] salt, int logWork) {
        byte[] labelled = Arrays.copyOf(LABEL, LABEL.length + salt.length);
        System.arraycopy(salt, 0, labelled, LABEL.length, salt.length);
        return SCrypt.generate(passphrase, labelled, 1 << logWork, BLOCK, 1, Kdf.BYTES);
    }
}
