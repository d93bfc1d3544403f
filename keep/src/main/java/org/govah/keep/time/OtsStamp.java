package org.govah.keep.time;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.govah.keep.internal.time.OtsReader;

/// A new stamp for a checkpoint: what a courier brings to calendars, and the proof once they
/// answer. A nonce is mixed in, so that a calendar does not learn the root.
///
/// @param root of the checkpoint, 32 bytes
/// @param nonce 16 bytes
public record OtsStamp(Octets root, Octets nonce) {
    private static final int ROOT = 32;
    private static final int NONCE = 16;

    /// @throws IllegalArgumentException if a size is another
    public OtsStamp {
        if (root.size() != ROOT || nonce.size() != NONCE) {
            throw new IllegalArgumentException("a root has 32 bytes, a nonce 16");
        }
    }

    /// A stamp with a fresh nonce.
    public static OtsStamp of(byte[] root, RandomGenerator random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return new OtsStamp(Octets.of(root), Octets.of(nonce));
    }

    /// What is sent to a calendar: SHA-256(root || nonce), 32 bytes.
    public Octets commitment() {
        byte[] mixed = OtsOp.APPEND.apply(root.bytes(), nonce.bytes());
        return Octets.of(OtsOp.SHA256.apply(mixed, new byte[0]));
    }

    /// The proof with a calendar's answer, as its bytes came.
    ///
    /// @throws TimeProofException if the answer does not go on from the commitment
    public OtsProof answered(byte[] answer) throws TimeProofException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(OtsReader.magic());
        out.write(OtsOp.SHA256.tag());
        out.writeBytes(root.bytes());
        out.write(OtsOp.APPEND.tag());
        out.write(NONCE);
        out.writeBytes(nonce.bytes());
        out.write(OtsOp.SHA256.tag());
        out.writeBytes(answer);
        return OtsProof.read(out.toByteArray());
    }

    /// The stamp file before any calendar answered: pending at the calendars it is to be brought
    /// to. Proves nothing yet; every OpenTimestamps client can read it.
    ///
    /// @param calendars addresses, at least one
    /// @throws IllegalArgumentException if there is none, or one is no address
    public OtsProof pending(List<String> calendars) {
        if (calendars.isEmpty()) {
            throw new IllegalArgumentException("no calendar");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < calendars.size(); i++) {
            if (i < calendars.size() - 1) {
                out.write(0xff);
            }
            out.write(0x00);
            out.writeBytes(OtsReader.PENDING.bytes());
            byte[] uri = uri(calendars.get(i));
            byte[] inner = joined(number(uri.length), uri);
            out.writeBytes(joined(number(inner.length), inner));
        }
        try {
            return answered(out.toByteArray());
        } catch (TimeProofException e) {
            throw new IllegalStateException("what was written cannot be read", e);
        }
    }

    private static byte[] uri(String calendar) {
        if (!OtsReader.isUri(calendar) || calendar.length() > OtsReader.LONGEST_URI) {
            throw new IllegalArgumentException("no address of a calendar");
        }
        return calendar.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return OtsOp.APPEND.apply(first, second);
    }

    private static byte[] number(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>= 7;
        }
        out.write(rest);
        return out.toByteArray();
    }
}
