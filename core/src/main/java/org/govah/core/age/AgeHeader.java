package org.govah.core.age;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeException.Kind;
import org.govah.core.age.internal.Curve;
import org.govah.core.age.internal.HeaderText;
import org.govah.core.age.internal.HybridWrap;
import org.govah.core.age.internal.Kdf;
import org.govah.core.age.internal.ScryptWrap;
import org.govah.core.age.internal.Stanza;
import org.govah.core.age.internal.X25519Wrap;
import org.govah.core.age.internal.XWing;

/// The header of an age file: the file key, wrapped for each recipient. Header and payload together
/// are a standard `.age` file.
public final class AgeHeader {
    /// The longest header that is read, in bytes.
    public static final int LIMIT = HeaderText.LIMIT;

    private static final String INFO = "header";

    private final byte[] bytes;
    private final List<Stanza> stanzas;
    private final byte[] mac;

    private AgeHeader(byte[] bytes, List<Stanza> stanzas, byte[] mac) {
        this.bytes = bytes;
        this.stanzas = stanzas;
        this.mac = mac;
    }

    /// Wraps a file key for every recipient.
    ///
    /// @param recipients at least one, all of one kind; a passphrase alone
    /// @param random cryptographically strong
    /// @throws IllegalArgumentException if recipients are of two kinds: the weaker would decide for
    ///   all
    public static AgeHeader seal(
            FileKey key, List<? extends AgeRecipient> recipients, RandomGenerator random) {
        requireOneKind(recipients);
        List<Stanza> stanzas =
                recipients.stream().map(recipient -> wrap(key, recipient, random)).toList();
        byte[] marked = HeaderText.marked(stanzas);
        byte[] mac = mac(key, marked);
        byte[] end = HeaderText.end(mac);
        byte[] bytes = Arrays.copyOf(marked, marked.length + end.length);
        System.arraycopy(end, 0, bytes, marked.length, end.length);
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException("more recipients than a header may hold");
        }
        return new AgeHeader(bytes, stanzas, mac);
    }

    /// Reads a header, and not one byte further: the stream then stands at the payload.
    ///
    /// @throws AgeException of kind HEADER
    /// @throws IOException as the stream throws it
    public static AgeHeader read(InputStream in) throws IOException {
        HeaderText text = HeaderText.read(in);
        List<Stanza> stanzas = text.stanzas();
        boolean passphrase = stanzas.stream().anyMatch(s -> s.type().equals(ScryptWrap.TYPE));
        if (passphrase && stanzas.size() > 1) {
            throw new AgeException(Kind.HEADER, "a passphrase beside other recipients");
        }
        return new AgeHeader(text.bytes(), stanzas, text.mac());
    }

    /// The file key, unwrapped by the first identity that can.
    ///
    /// @throws AgeException of kind HEADER, WORK_FACTOR, NO_MATCH or MAC
    public FileKey open(List<? extends AgeIdentity> identities) throws AgeException {
        for (AgeIdentity identity : identities) {
            Optional<byte[]> secret = unwrap(identity);
            if (secret.isPresent()) {
                FileKey key = FileKey.of(secret.get());
                Arrays.fill(secret.get(), (byte) 0);
                return checked(key);
            }
        }
        throw new AgeException(Kind.NO_MATCH, "sealed to none of these identities");
    }

    /// The header as it stands in the file.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// How many recipients it has, those unknown to us included.
    public int recipients() {
        return stanzas.size();
    }

    private FileKey checked(FileKey key) throws AgeException {
        int end = bytes.length - HeaderText.end(mac).length;
        if (MessageDigest.isEqual(mac, mac(key, Arrays.copyOf(bytes, end)))) {
            return key;
        }
        key.close();
        throw new AgeException(Kind.MAC, "the header was changed");
    }

    private static byte[] mac(FileKey key, byte[] marked) {
        Kdf kdf = new Kdf();
        byte[] macKey = kdf.hkdf(key.secret(), new byte[0], INFO);
        byte[] mac = kdf.hmac(macKey, marked);
        Arrays.fill(macKey, (byte) 0);
        return mac;
    }

    private static void requireOneKind(List<? extends AgeRecipient> recipients) {
        long kinds = recipients.stream().map(Object::getClass).distinct().count();
        boolean passphrase = recipients.stream().anyMatch(ScryptRecipient.class::isInstance);
        if (kinds != 1 || (passphrase && recipients.size() > 1)) {
            throw new IllegalArgumentException(
                    "recipients of one kind, or one passphrase; here: " + kinds + " kinds");
        }
    }

    private static Stanza wrap(FileKey key, AgeRecipient recipient, RandomGenerator random) {
        return switch (recipient) {
            case X25519Recipient one ->
                    X25519Wrap.wrap(key.secret(), one.point(), fresh(random, Curve.BYTES));
            case HybridRecipient one ->
                    HybridWrap.wrap(key.secret(), one.key(), fresh(random, XWing.RANDOM));
            case ScryptRecipient one ->
                    ScryptWrap.wrap(
                            key.secret(),
                            one.passphrase(),
                            fresh(random, ScryptWrap.SALT),
                            one.logWork());
        };
    }

    private Optional<byte[]> unwrap(AgeIdentity identity) throws AgeException {
        return switch (identity) {
            case X25519Identity one ->
                    X25519Wrap.unwrap(stanzas, one.secret(), one.recipient().point());
            case HybridIdentity one -> HybridWrap.unwrap(stanzas, one.keys());
            case ScryptIdentity one ->
                    ScryptWrap.unwrap(stanzas, one.passphrase(), one.maxLogWork());
        };
    }

    private static byte[] fresh(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
