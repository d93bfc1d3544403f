package org.govah.core.log.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;

/// Reads CBOR in deterministic encoding and refuses any other: a value has one spelling.
public final class CborReader {
    /// Deeper nesting than any format of ours has, so that hostile bytes cannot exhaust the stack.
    private static final int MAX_DEPTH = 16;

    private static final int NEGATIVE = 1;
    private static final int TAG = 6;
    private static final int SIMPLE = 7;

    private final byte[] bytes;
    private int at;

    /// Reads from the beginning of `bytes`.
    public CborReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// An unsigned number below 2^63.
    public long uint() throws LogFormatException {
        return head(Major.UINT);
    }

    /// A byte string of any length.
    public byte[] byteString() throws LogFormatException {
        int length = length(Major.BYTES);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /// A byte string of exactly `length` bytes.
    public byte[] byteString(int length) throws LogFormatException {
        byte[] value = byteString();
        if (value.length != length) {
            throw new LogFormatException("a byte string of another length");
        }
        return value;
    }

    /// A byte string of 32 bytes.
    public Hash hash() throws LogFormatException {
        if (length(Major.BYTES) != Hash.BYTES) {
            throw new LogFormatException("a byte string of another length");
        }
        at += Hash.BYTES;
        return Hash.read(bytes, at - Hash.BYTES);
    }

    /// A text string, valid UTF-8.
    public String text() throws LogFormatException {
        int length = length(Major.TEXT);
        at += length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, at - length, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LogFormatException("text that is not UTF-8", e);
        }
    }

    /// The head of an array: how many items follow.
    public int array() throws LogFormatException {
        return length(Major.ARRAY);
    }

    /// The head of an array that has to have `count` items.
    public void array(int count) throws LogFormatException {
        if (array() != count) {
            throw new LogFormatException("an array of another length");
        }
    }

    /// The head of a map: how many pairs follow.
    public int map() throws LogFormatException {
        return length(Major.MAP);
    }

    /// One item of any kind, as it is written.
    public byte[] rawItem() throws LogFormatException {
        int from = at;
        skip(0);
        return Arrays.copyOfRange(bytes, from, at);
    }

    /// Refuses bytes behind the last item.
    public void end() throws LogFormatException {
        if (at != bytes.length) {
            throw new LogFormatException("bytes behind the end");
        }
    }

    private void skip(int depth) throws LogFormatException {
        if (depth > MAX_DEPTH) {
            throw new LogFormatException("nested too deep");
        }
        int initial = peek();
        int major = initial >>> 5;
        if (major == SIMPLE) {
            skipSimple(initial & 0x1f);
            return;
        }
        long argument = argument();
        if (major == Major.BYTES.code() || major == Major.TEXT.code()) {
            at += remaining(argument);
        } else if (major == TAG) {
            skip(depth + 1);
        } else if (major != Major.UINT.code() && major != NEGATIVE) {
            long items = major == Major.MAP.code() ? 2L * remaining(argument) : argument;
            for (int left = remaining(items); left > 0; left--) {
                skip(depth + 1);
            }
        }
    }

    private void skipSimple(int information) throws LogFormatException {
        int more =
                switch (information) {
                    case 20, 21, 22 -> 0;
                    case 25 -> 2;
                    case 26 -> 4;
                    case 27 -> 8;
                    default -> throw new LogFormatException("an unassigned simple value");
                };
        at += remaining(1L + more);
    }

    private int length(Major major) throws LogFormatException {
        return remaining(head(major));
    }

    /// `count` as a number of bytes or items that can still follow: each has at least one byte.
    private int remaining(long count) throws LogFormatException {
        if (count > bytes.length - at) {
            throw new LogFormatException("ends too early");
        }
        return (int) count;
    }

    private long head(Major major) throws LogFormatException {
        if (peek() >>> 5 != major.code()) {
            throw new LogFormatException("another kind of value than expected");
        }
        return argument();
    }

    private long argument() throws LogFormatException {
        int information = peek() & 0x1f;
        at++;
        if (information <= Major.LARGEST_IN_HEAD) {
            return information;
        }
        if (information > 27) {
            throw new LogFormatException("a length that is not definite");
        }
        int size = 1 << (information - 24);
        remaining(size);
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = (value << Byte.SIZE) | (bytes[at++] & 0xff);
        }
        if (value < 0 || Major.argumentBytes(value) != size) {
            throw new LogFormatException("a number not in its shortest form");
        }
        return value;
    }

    private int peek() throws LogFormatException {
        if (at >= bytes.length) {
            throw new LogFormatException("ends too early");
        }
        return bytes[at] & 0xff;
    }
}
