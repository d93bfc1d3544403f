package org.govah.keep.internal.time;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govah.core.words.Message;
import org.govah.keep.time.Octets;
import org.govah.keep.time.OtsAttestation;
import org.govah.keep.time.OtsOp;
import org.govah.keep.time.OtsProof;
import org.govah.keep.time.TimeProofException;

/// Reads the bytes of an OpenTimestamps proof, with the limits of the format.
public final class OtsReader {
    /// Tag of a pending attestation.
    public static final Octets PENDING = Octets.hex("83dfe30d2ef90c8e");

    /// The longest message or argument.
    public static final int LONGEST_MESSAGE = 4096;

    /// The longest address of a calendar.
    public static final int LONGEST_URI = 1000;

    /// The first bytes of every proof, and its version, 1.
    private static final Octets MAGIC =
            Octets.hex("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e8929401");

    private static final Octets BITCOIN = Octets.hex("0588960d73d71901");
    private static final Octets LITECOIN = Octets.hex("06869a0d73d71b45");
    private static final int LONGEST_PAYLOAD = 8192;
    private static final int TAG_SIZE = 8;
    private static final int DEEPEST = 256;

    /// More than any real proof has; each may repeat a message of 4 KiB.
    private static final int MOST_ATTESTATIONS = 1024;

    private static final int FORK = 0xff;
    private static final int ATTESTATION = 0x00;

    private static final Pattern URI = Pattern.compile("[A-Za-z0-9._/:-]*");

    private final byte[] bytes;
    private int at;
    private final List<OtsAttestation> found = new ArrayList<>();

    private OtsReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The first bytes of every proof of version 1.
    public static byte[] magic() {
        return MAGIC.bytes();
    }

    /// Reads a whole proof.
    ///
    /// @throws TimeProofException if it is none
    public static OtsProof proof(byte[] bytes) throws TimeProofException {
        OtsReader in = new OtsReader(bytes);
        if (!Octets.of(in.take(Math.min(MAGIC.size(), bytes.length))).equals(MAGIC)) {
            throw new TimeProofException(Message.of("keep.time-ots-no-proof"));
        }
        Optional<OtsOp> hash = OtsOp.of(in.next()).filter(o -> o.digestSize() > 0);
        if (hash.isEmpty()) {
            throw broken();
        }
        byte[] digest = in.take(hash.get().digestSize());
        in.stamp(digest, 0);
        if (in.at != bytes.length) {
            throw broken();
        }
        return new OtsProof(hash.get(), Octets.of(digest), in.found, Octets.of(bytes));
    }

    private void stamp(byte[] message, int depth) throws TimeProofException {
        if (depth > DEEPEST) {
            throw broken();
        }
        int tag = next();
        while (tag == FORK) {
            step(next(), message, depth);
            tag = next();
        }
        step(tag, message, depth);
    }

    private void step(int tag, byte[] message, int depth) throws TimeProofException {
        if (tag == ATTESTATION) {
            attestation(message);
            return;
        }
        Optional<OtsOp> op = OtsOp.of(tag);
        if (op.isEmpty()) {
            throw broken();
        }
        byte[] argument = op.get().takesArgument() ? take(length(1, LONGEST_MESSAGE)) : new byte[0];
        byte[] result = op.get().apply(message, argument);
        if (result.length > LONGEST_MESSAGE) {
            throw broken();
        }
        stamp(result, depth + 1);
    }

    private void attestation(byte[] message) throws TimeProofException {
        Octets tag = Octets.of(take(TAG_SIZE));
        byte[] payload = take(length(0, LONGEST_PAYLOAD));
        if (found.size() == MOST_ATTESTATIONS) {
            throw broken();
        }
        found.add(attestation(Octets.of(message), tag, payload));
    }

    private static OtsAttestation attestation(Octets message, Octets tag, byte[] payload)
            throws TimeProofException {
        OtsReader in = new OtsReader(payload);
        OtsAttestation read;
        if (tag.equals(BITCOIN)) {
            read = new OtsAttestation.Block(message, OtsAttestation.Chain.BITCOIN, in.number());
        } else if (tag.equals(LITECOIN)) {
            read = new OtsAttestation.Block(message, OtsAttestation.Chain.LITECOIN, in.number());
        } else if (tag.equals(PENDING)) {
            read = new OtsAttestation.Pending(message, in.uri());
        } else {
            return new OtsAttestation.Unknown(message, tag, Octets.of(payload));
        }
        if (in.at != payload.length) {
            throw broken();
        }
        return read;
    }

    private String uri() throws TimeProofException {
        String uri = new String(take(length(0, LONGEST_URI)), StandardCharsets.ISO_8859_1);
        if (!isUri(uri)) {
            throw broken();
        }
        return uri;
    }

    /// Only what the format allows in an address, so that showing it is safe.
    public static boolean isUri(String uri) {
        return URI.matcher(uri).matches();
    }

    /// Seven bits a byte, the lowest first.
    private long number() throws TimeProofException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw broken();
    }

    private int length(int least, int most) throws TimeProofException {
        long length = number();
        if (length < least || length > most) {
            throw broken();
        }
        return Math.toIntExact(length);
    }

    private int next() throws TimeProofException {
        return take(1)[0] & 0xff;
    }

    private byte[] take(int count) throws TimeProofException {
        if (count > bytes.length - at) {
            throw broken();
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    private static TimeProofException broken() {
        return new TimeProofException(Message.of("keep.time-ots-broken"));
    }
}
