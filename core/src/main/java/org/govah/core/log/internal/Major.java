package org.govah.core.log.internal;

/// The major types of CBOR (RFC 8949, section 3.1) that our formats write.
enum Major {
    UINT(0),
    BYTES(2),
    TEXT(3),
    ARRAY(4),
    MAP(5);

    /// The largest number that a head holds without an argument.
    static final int LARGEST_IN_HEAD = 23;

    private static final int ONE_BYTE = 24;

    private final int code;

    Major(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    byte initial(int information) {
        return (byte) ((code << 5) | information);
    }

    /// Bytes of the shortest argument for `value`: 0, 1, 2, 4 or 8.
    static int argumentBytes(long value) {
        if (value <= LARGEST_IN_HEAD) {
            return 0;
        }
        if (value <= 0xff) {
            return 1;
        }
        if (value <= 0xffff) {
            return 2;
        }
        return value <= 0xffff_ffffL ? 4 : 8;
    }

    /// The additional information that says how many bytes the argument has.
    static int information(int argumentBytes) {
        return ONE_BYTE + Integer.numberOfTrailingZeros(argumentBytes);
    }
}
