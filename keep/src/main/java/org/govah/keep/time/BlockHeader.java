package org.govah.keep.time;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.govah.core.words.Message;

/// A Bitcoin block header: 80 bytes that somebody brought.
///
/// @param encoded the bytes
public record BlockHeader(Octets encoded) {
    /// Of a header, in bytes.
    public static final int SIZE = 80;

    /// The least difficulty that is believed. Bitcoin's has been above four times this since 2015,
    /// before OpenTimestamps began; a header with less can be made on purpose in little time.
    public static final BigInteger LEAST_DIFFICULTY = BigInteger.TEN.pow(10);

    private static final int ROOT = 36;
    private static final int TIME = 68;
    private static final int BITS = 72;

    /// The target at difficulty 1: 0xffff times 2 to the 208.
    private static final BigInteger EASIEST = BigInteger.valueOf(0xffff).shiftLeft(208);

    /// @throws IllegalArgumentException if it is not 80 bytes
    public BlockHeader {
        if (encoded.size() != SIZE) {
            throw new IllegalArgumentException("a header has 80 bytes");
        }
    }

    /// Reads a header.
    ///
    /// @throws TimeProofException if it is not 80 bytes
    public static BlockHeader read(byte[] bytes) throws TimeProofException {
        if (bytes.length != SIZE) {
            throw new TimeProofException(Message.of("keep.time-header-size", bytes.length));
        }
        return new BlockHeader(Octets.of(bytes));
    }

    /// Headers one after the other, as they lie in a file.
    ///
    /// @throws TimeProofException if the last one is cut
    public static List<BlockHeader> readAll(byte[] bytes) throws TimeProofException {
        List<BlockHeader> all = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += SIZE) {
            all.add(read(Arrays.copyOfRange(bytes, at, Math.min(at + SIZE, bytes.length))));
        }
        return all;
    }

    /// The Merkle root in the order of the bytes, 32.
    public Octets merkleRoot() {
        return Octets.of(Arrays.copyOfRange(encoded.bytes(), ROOT, TIME));
    }

    /// When its miner says it was made; the network allows about two hours of error.
    public Instant time() {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(number(TIME)));
    }

    /// Whether its hash shows at least the work of [#LEAST_DIFFICULTY].
    public boolean hasWork() {
        return hasWork(LEAST_DIFFICULTY);
    }

    /// Whether its double SHA-256, read from the last byte, is at most its own target, and that
    /// target is as hard as wanted.
    boolean hasWork(BigInteger difficulty) {
        BigInteger target = target();
        byte[] none = new byte[0];
        byte[] hash = OtsOp.SHA256.apply(OtsOp.SHA256.apply(encoded.bytes(), none), none);
        return target.signum() > 0
                && target.compareTo(EASIEST.divide(difficulty)) <= 0
                && new BigInteger(1, OtsOp.REVERSE.apply(hash, none)).compareTo(target) <= 0;
    }

    /// Its compact target: mantissa of 23 bits times 256 to the (exponent - 3).
    private BigInteger target() {
        int bits = number(BITS);
        BigInteger mantissa = BigInteger.valueOf(bits & 0x7fffffL);
        int shift = 8 * ((bits >>> 24) - 3);
        boolean negative = (bits & 0x800000) != 0;
        return negative
                ? BigInteger.ZERO
                : shift >= 0 ? mantissa.shiftLeft(shift) : mantissa.shiftRight(-shift);
    }

    private int number(int at) {
        return ByteBuffer.wrap(encoded.bytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
