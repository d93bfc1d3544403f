package org.govah.keep.internal.keeping;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.govah.core.log.Hash;

/// Hashes, each with some numbers beside it, in one array: an index of 200,000 files is a few dozen
/// MB instead of some million small objects. Open addressing; a hash is uniform already, so its
/// first bits choose the place. Nothing is taken out again.
final class HashTable {
    private static final int WORDS = 4;
    private static final int FIRST_PLACES = 1 << 10;

    /// Above 2/3 of the places taken, the table doubles.
    private static final int FULL_OF_3 = 2;

    private final int beside;
    private long[] words;
    private boolean[] taken;
    private int size;

    /// @param beside numbers held beside each hash
    HashTable(int beside) {
        this.beside = beside;
        this.words = new long[FIRST_PLACES * (WORDS + beside)];
        this.taken = new boolean[FIRST_PLACES];
    }

    int size() {
        return size;
    }

    /// The place of this hash, to be asked by [#beside] until the next [#put]; negative where it is
    /// not there.
    int find(Hash hash) {
        int place = place(hash);
        return taken[place] ? place : -1;
    }

    boolean contains(Hash hash) {
        return find(hash) >= 0;
    }

    /// The number beside the hash at a place.
    long beside(int place, int which) {
        return words[place * (WORDS + beside) + WORDS + which];
    }

    /// Adds a hash with its numbers, unless it is there.
    ///
    /// @return whether it was added
    boolean put(Hash hash, long... numbers) {
        if (numbers.length != beside) {
            throw new IllegalArgumentException(beside + " numbers stand beside a hash");
        }
        if (3 * (size + 1) > FULL_OF_3 * taken.length) {
            grow();
        }
        int place = place(hash);
        if (taken[place]) {
            return false;
        }
        set(place, hash, numbers, 0);
        return true;
    }

    /// Other numbers beside the hash at a place.
    void replace(int place, long... numbers) {
        System.arraycopy(numbers, 0, words, place * (WORDS + beside) + WORDS, beside);
    }

    /// Writes the number of hashes, then each with its numbers.
    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        int each = WORDS + beside;
        for (int place = 0; place < taken.length; place++) {
            for (int i = place * each; taken[place] && i < (place + 1) * each; i++) {
                out.writeLong(words[i]);
            }
        }
    }

    /// Adds what [#write] wrote.
    void read(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            Hash hash = hash(in);
            long[] numbers = new long[beside];
            for (int i = 0; i < beside; i++) {
                numbers[i] = in.readLong();
            }
            put(hash, numbers);
        }
    }

    /// One hash of those that [#write] wrote.
    static Hash hash(DataInputStream in) throws IOException {
        return new Hash(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }

    private int place(Hash hash) {
        int mask = taken.length - 1;
        int place = (int) hash.a() & mask;
        while (taken[place] && !holds(place, hash)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean holds(int place, Hash hash) {
        int at = place * (WORDS + beside);
        return words[at] == hash.a()
                && words[at + 1] == hash.b()
                && words[at + 2] == hash.c()
                && words[at + 3] == hash.d();
    }

    private Hash hash(int place) {
        int at = place * (WORDS + beside);
        return new Hash(words[at], words[at + 1], words[at + 2], words[at + 3]);
    }

    private void set(int place, Hash hash, long[] from, int fromAt) {
        int at = place * (WORDS + beside);
        words[at] = hash.a();
        words[at + 1] = hash.b();
        words[at + 2] = hash.c();
        words[at + 3] = hash.d();
        System.arraycopy(from, fromAt, words, at + WORDS, beside);
        taken[place] = true;
        size++;
    }

    private void grow() {
        HashTable larger = new HashTable(beside);
        larger.taken = new boolean[2 * taken.length];
        larger.words = new long[2 * words.length];
        for (int place = 0; place < taken.length; place++) {
            if (taken[place]) {
                Hash hash = hash(place);
                int at = place * (WORDS + beside) + WORDS;
                larger.set(larger.place(hash), hash, words, at);
            }
        }
        taken = larger.taken;
        words = larger.words;
    }
}
