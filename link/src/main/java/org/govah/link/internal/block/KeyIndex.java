package org.govah.link.internal.block;

import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// The keys of all records by rule, so that new records find the old ones that they may be.
///
/// For each rule the entries (the key's 32 upper bits above the record's number) stand sorted; a
/// lookup is a binary search, so the index can lie in a file that is mapped, not read. An index
/// grows by parts: records that came later have a part of their own.
public final class KeyIndex {
    private final List<Part> parts;

    /// The entries of some records.
    ///
    /// @param byRule for each used rule its sorted entries
    private record Part(List<LongBuffer> byRule) {}

    private KeyIndex(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /// How many parts it has.
    public int parts() {
        return parts.size();
    }

    /// Takes the sorted entries of each rule as blocks are built.
    public static final class Keeper {
        private final long[][] byRule;

        /// @param rules how many are used
        public Keeper(int rules) {
            byRule = new long[rules][];
        }

        void keep(int rule, long[] sorted, int size) {
            byRule[rule] = Arrays.copyOf(sorted, size);
        }

        /// Writes the part.
        public void write(ArrayWriter out) throws IOException {
            out.number(byRule.length);
            for (long[] each : byRule) {
                out.longs(each);
            }
        }

        /// An index of this part alone.
        public KeyIndex index() {
            return new KeyIndex(
                    List.of(new Part(Arrays.stream(byRule).map(LongBuffer::wrap).toList())));
        }
    }

    /// Reads an index whose parts were written one by one.
    ///
    /// @param parts in the order of their records
    public static KeyIndex read(List<ArrayReader> parts) throws IOException {
        Part[] out = new Part[parts.size()];
        for (int i = 0; i < out.length; i++) {
            ArrayReader in = parts.get(i);
            LongBuffer[] byRule = new LongBuffer[Math.toIntExact(in.number())];
            for (int r = 0; r < byRule.length; r++) {
                byRule[r] = in.longsInPlace();
            }
            out[i] = new Part(List.of(byRule));
        }
        return new KeyIndex(List.of(out));
    }

    /// Finds the records of a key.
    ///
    /// @param into takes record numbers, part by part ascending
    /// @param most stops after this many
    /// @return how many there are, at most `most`
    int find(int rule, long key, int[] into, int most) {
        long low = key & 0xFFFFFFFF00000000L;
        int size = 0;
        for (Part part : parts) {
            LongBuffer entries = part.byRule.get(rule);
            for (int at = first(entries, low);
                    at < entries.limit()
                            && size < most
                            && entries.get(at) >>> Integer.SIZE == low >>> Integer.SIZE;
                    at++) {
                into[size++] = Entries.record(entries.get(at));
            }
        }
        return size;
    }

    /// The first place whose entry is not below a key; keys are compared without sign, as sorted.
    private static int first(LongBuffer entries, long key) {
        int low = 0;
        int high = entries.limit();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(entries.get(middle), key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
