package org.govah.core.log;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.govah.core.log.internal.CborReader;
import org.govah.core.log.internal.CborWriter;

/// The bytes of an entry.
final class EntryCodec {
    static final int LAST_KEY = 9;

    private static final int FORMAT = 1;
    private static final int TYPE = 2;
    private static final int DAY = 3;
    private static final int ID = 4;
    private static final int COMMITMENT = 5;
    private static final int SLICE = 6;
    private static final int REFS = 7;
    private static final int SIGNATURES = 8;
    private static final int TEXT = 9;
    private static final int REQUIRED = 5;

    /// 31 December 9999: the last day that has four digits.
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private EntryCodec() {}

    /// @param prefix bytes to put before the entry
    static byte[] encode(Entry entry, byte[] prefix) {
        CborWriter out = new CborWriter().raw(prefix);
        out.map(fields(entry));
        out.uint(FORMAT).uint(Entry.FORMAT).uint(TYPE).uint(entry.typeCode());
        out.uint(DAY).uint(entry.day().toEpochDay());
        out.uint(ID).byteString(entry.id().bytes());
        out.uint(COMMITMENT).hash(entry.commitment());
        entry.slice().ifPresent(slice -> write(out.uint(SLICE), slice));
        if (!entry.refs().isEmpty()) {
            out.uint(REFS).array(entry.refs().size());
            entry.refs().forEach(ref -> out.byteString(ref.bytes()));
        }
        if (!entry.signatures().isEmpty()) {
            out.uint(SIGNATURES).array(entry.signatures().size());
            entry.signatures().forEach(signature -> write(out, signature));
        }
        entry.openText().ifPresent(text -> out.uint(TEXT).text(text));
        entry.unknown().forEach((key, value) -> out.uint(key).raw(unboxed(value)));
        return out.toBytes();
    }

    private static int fields(Entry entry) {
        return REQUIRED
                + (entry.slice().isPresent() ? 1 : 0)
                + (entry.refs().isEmpty() ? 0 : 1)
                + (entry.signatures().isEmpty() ? 0 : 1)
                + (entry.openText().isPresent() ? 1 : 0)
                + entry.unknown().size();
    }

    /// A slice as an entry and a contributor's signature have it.
    static void write(CborWriter out, Slice slice) {
        out.array(4).hash(slice.object()).uint(slice.offset()).uint(slice.length());
        out.hash(slice.sha256());
    }

    private static void write(CborWriter out, OpenSignature signature) {
        out.array(3).text(signature.signer());
        out.byteString(ByteBuffer.allocate(Long.BYTES).putLong(signature.keyId()).array());
        out.byteString(signature.signature().bytes());
    }

    static Entry decode(byte[] bytes) throws LogFormatException {
        CborReader in = new CborReader(bytes);
        try {
            Entry entry = read(in);
            in.end();
            return entry;
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("a value out of range", e);
        }
    }

    private static Entry read(CborReader in) throws LogFormatException {
        int left = in.map() - REQUIRED;
        key(in, FORMAT);
        long format = in.uint();
        if (format != Entry.FORMAT) {
            throw LogFormatException.newer(format);
        }
        key(in, TYPE);
        int type = (int) below(in.uint(), Integer.MAX_VALUE);
        key(in, DAY);
        LocalDate day = LocalDate.ofEpochDay(below(in.uint(), LAST_DAY));
        key(in, ID);
        EntryId id = id(in);
        key(in, COMMITMENT);
        Optionals rest = new Optionals(in.hash());
        for (long last = COMMITMENT; left > 0; left--) {
            long key = in.uint();
            if (key <= last) {
                throw new LogFormatException("keys out of order");
            }
            rest.read(key, in);
            last = key;
        }
        if (left < 0) {
            throw new LogFormatException("fields are missing");
        }
        return new Entry(
                type,
                day,
                id,
                rest.commitment,
                rest.slice,
                rest.refs,
                rest.signatures,
                rest.text,
                rest.unknown);
    }

    private static void key(CborReader in, int expected) throws LogFormatException {
        if (in.uint() != expected) {
            throw new LogFormatException("a field is missing");
        }
    }

    private static long below(long value, long max) throws LogFormatException {
        if (value > max) {
            throw new LogFormatException("a number out of range");
        }
        return value;
    }

    private static EntryId id(CborReader in) throws LogFormatException {
        return EntryId.of(in.byteString(EntryId.BYTES));
    }

    private static byte[] unboxed(List<Byte> value) {
        byte[] bytes = new byte[value.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = value.get(i);
        }
        return bytes;
    }

    /// The fields that may be absent, as they come.
    private static final class Optionals {
        private final Hash commitment;
        private Optional<Slice> slice = Optional.empty();
        private List<EntryId> refs = List.of();
        private List<OpenSignature> signatures = List.of();
        private Optional<String> text = Optional.empty();
        private final TreeMap<Long, List<Byte>> unknown = new TreeMap<>();

        Optionals(Hash commitment) {
            this.commitment = commitment;
        }

        void read(long key, CborReader in) throws LogFormatException {
            if (key == SLICE) {
                in.array(4);
                slice = Optional.of(new Slice(in.hash(), in.uint(), in.uint(), in.hash()));
            } else if (key == REFS) {
                refs = new ArrayList<>();
                for (int left = some(in.array()); left > 0; left--) {
                    refs.add(id(in));
                }
            } else if (key == SIGNATURES) {
                signatures = new ArrayList<>();
                for (int left = some(in.array()); left > 0; left--) {
                    in.array(3);
                    signatures.add(signature(in));
                }
            } else if (key == TEXT) {
                text = Optional.of(in.text());
            } else {
                unknown.put(key, boxed(in.rawItem()));
            }
        }

        private static OpenSignature signature(CborReader in) throws LogFormatException {
            String name = in.text();
            long keyId = ByteBuffer.wrap(in.byteString(Long.BYTES)).getLong();
            return new OpenSignature(
                    name, keyId, Ed25519Signature.of(in.byteString(Ed25519Signature.BYTES)));
        }

        /// An empty array would be a second spelling of an absent field.
        private static int some(int count) throws LogFormatException {
            if (count == 0) {
                throw new LogFormatException("an empty array");
            }
            return count;
        }

        private static List<Byte> boxed(byte[] bytes) {
            List<Byte> list = new ArrayList<>(bytes.length);
            for (byte b : bytes) {
                list.add(b);
            }
            return List.copyOf(list);
        }
    }
}
