package org.govah.keep.time;

import java.io.IOException;
import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.govah.core.words.Message;

/// A request (`.tsq`) that a courier takes to a time-stamp authority: the root of a checkpoint as a
/// SHA-256 imprint, a nonce, and the wish for the authority's certificate.
///
/// @param encoded DER (RFC 3161, 2.4.1)
public record TimeRequest(Octets encoded) {
    private static final int NONCE_BITS = 64;
    private static final int ROOT = 32;

    /// A request for a root of 32 bytes.
    ///
    /// @throws IllegalArgumentException if it has another size
    public static TimeRequest of(byte[] root, RandomGenerator random) {
        if (root.length != ROOT) {
            throw new IllegalArgumentException("a root has 32 bytes");
        }
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            return new TimeRequest(
                    Octets.of(
                            generator
                                    .generate(NISTObjectIdentifiers.id_sha256, root, nonce(random))
                                    .getEncoded()));
        } catch (IOException e) {
            throw new IllegalStateException("a request cannot be encoded", e);
        }
    }

    static BigInteger nonce(RandomGenerator random) {
        return new BigInteger(Long.toUnsignedString(random.nextLong())).setBit(NONCE_BITS - 1);
    }

    /// The token of the reply that the courier brings back. It is not checked yet.
    ///
    /// @throws TimeProofException if the reply is none, grants nothing, or answers another request
    public TimeToken answered(byte[] reply) throws TimeProofException {
        TimeToken token = TimeToken.read(reply);
        try {
            new TimeStampResponse(reply).validate(new TimeStampRequest(encoded.bytes()));
            return token;
        } catch (TSPException | IOException | RuntimeException e) {
            throw new TimeProofException(Message.of("keep.time-token-other"));
        }
    }
}
