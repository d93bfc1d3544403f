package org.govah.link.internal.values;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// How many of the records that have a value have which; fixed once built. Counts of parts add up
/// to those of the whole, so machines that hold parts can agree on one.
public final class Frequencies {
    private final long[] keys;
    private final int[] counts;
    private final long total;

    private Frequencies(long[] keys, int[] counts, long total) {
        this.keys = keys;
        this.counts = counts;
        this.total = total;
    }

    /// Counts values one by one.
    public static final class Builder {
        private final Numbers numbers = new Numbers();
        private final Ints counts = new Ints();
        private long total;

        /// One record that has a value more: what [#count] counts is counted of these.
        public void record() {
            total++;
        }

        /// Records that have a value more.
        public void records(long more) {
            total += more;
        }

        /// A value seen some times more.
        ///
        /// @param key hash of the value, or the value itself where it is a number
        public void count(long key, int times) {
            int number = numbers.number(key);
            if (number == counts.size()) {
                counts.add(0);
            }
            counts.set(number, Math.addExact(counts.get(number), times));
        }

        /// The counts so far.
        public Frequencies build() {
            long[] keys = numbers.sortedKeys();
            int[] sorted = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                sorted[i] = counts.get(numbers.find(keys[i]));
            }
            return new Frequencies(keys, sorted, total);
        }
    }

    /// Counts of several parts together.
    public static Frequencies merged(List<Frequencies> parts) {
        Builder out = new Builder();
        for (Frequencies part : parts) {
            out.records(part.total);
            for (int i = 0; i < part.keys.length; i++) {
                out.count(part.keys[i], part.counts[i]);
            }
        }
        return out.build();
    }

    /// How many records have a value at all.
    public long total() {
        return total;
    }

    /// How many different values there are.
    public int size() {
        return keys.length;
    }

    /// The value with a place in ascending order.
    public long key(int place) {
        return keys[place];
    }

    /// How often it came.
    public int countAt(int place) {
        return counts[place];
    }

    /// How many records have the value; 0 where none has.
    public int count(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? 0 : counts[at];
    }

    /// The chance that a record with a value has this one though it is another person's, over 0 to
    /// 1: the records that have it but for one of the two compared, at least one, so that nothing
    /// is impossible.
    public double chance(long key) {
        return chanceOf(count(key));
    }

    /// The same for a number of records.
    public double chanceOf(long count) {
        return Math.max(1.0, count - 1.0) / (Math.max(count, total) + 1.0);
    }

    /// Writes itself for [#read].
    public void write(ArrayWriter out) throws IOException {
        out.number(total);
        out.longs(keys);
        out.ints(counts);
    }

    /// Reads what [#write] wrote.
    public static Frequencies read(ArrayReader in) throws IOException {
        long total = in.number();
        long[] keys = in.longs();
        int[] counts = in.ints();
        if (keys.length != counts.length) {
            throw new IOException("not counts of values");
        }
        return new Frequencies(keys, counts, total);
    }
}
