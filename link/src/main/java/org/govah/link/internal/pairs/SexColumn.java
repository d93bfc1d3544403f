package org.govah.link.internal.pairs;

import java.io.IOException;
import java.util.Arrays;
import org.govah.core.model.Sex;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// One column of sexes, a byte a record.
public final class SexColumn {
    private static final byte UNKNOWN = 0;
    private static final int START = 64;

    private final byte[] sex;

    private SexColumn(byte[] sex) {
        this.sex = sex;
    }

    /// Takes sexes record by record.
    public static final class Builder {
        private byte[] sex;
        private int size;

        /// A column without records.
        public Builder() {
            sex = new byte[START];
        }

        /// A column that goes on where another ended.
        public Builder(SexColumn column) {
            size = column.sex.length;
            sex = Arrays.copyOf(column.sex, size + START);
        }

        /// One record more.
        public void add(Sex of) {
            if (size == sex.length) {
                sex = Arrays.copyOf(sex, size + (size >> 1));
            }
            sex[size++] = code(of);
        }

        /// The column.
        public SexColumn build() {
            return new SexColumn(Arrays.copyOf(sex, size));
        }
    }

    /// ISO/IEC 5218, with 3 for other.
    private static byte code(Sex sex) {
        return switch (sex) {
            case UNKNOWN -> UNKNOWN;
            case MALE -> 1;
            case FEMALE -> 2;
            case OTHER -> 3;
        };
    }

    /// How many records there are.
    public int size() {
        return sex.length;
    }

    /// Whether a record says it.
    public boolean isKnown(int record) {
        return sex[record] != UNKNOWN;
    }

    /// Its code as in ISO/IEC 5218: 0 not known, 1 male, 2 female; 3 is other.
    public int code(int record) {
        return sex[record];
    }

    /// Writes itself for [#read].
    public void write(ArrayWriter out) throws IOException {
        out.bytes(sex);
    }

    /// Reads what [#write] wrote.
    public static SexColumn read(ArrayReader in) throws IOException {
        return new SexColumn(in.bytes());
    }
}
