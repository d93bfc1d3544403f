package org.govah.link.internal.pairs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.govah.link.internal.values.Hash;
import org.govah.link.internal.values.Ints;
import org.govah.link.internal.values.Longs;

/// Different texts one after the other in flat arrays: their letters, the hashes of their words,
/// and which letters each holds.
final class TextValues {
    private static final int START = 256;

    /// A text of more words is told by its first ones.
    private static final int MAX_WORDS = 32;

    private static final int LARGEST_NUMBER = 9;

    private final char[] letters;
    private final int[] start;
    private final long[] words;
    private final int[] firstWord;
    private final long[] held;

    private TextValues(char[] letters, int[] start, long[] words, int[] firstWord) {
        this.letters = letters;
        this.start = start;
        this.words = words;
        this.firstWord = firstWord;
        held = new long[start.length - 1];
        for (int i = 0; i < held.length; i++) {
            for (int at = start[i]; at < start[i + 1]; at++) {
                held[i] |= 1L << letters[at];
            }
        }
    }

    /// Takes texts one by one.
    static final class Builder {
        private char[] letters;
        private final Ints start;
        private final Longs words;
        private final Ints firstWord;

        Builder() {
            letters = new char[START];
            start = new Ints(new int[1]);
            words = new Longs();
            firstWord = new Ints(new int[1]);
        }

        Builder(TextValues values) {
            letters = Arrays.copyOf(values.letters, values.letters.length + START);
            start = new Ints(values.start);
            words = new Longs(values.words);
            firstWord = new Ints(values.firstWord);
        }

        /// @param text folded, not empty
        void add(String text) {
            int from = start.get(start.size() - 1);
            int to = from + text.length();
            if (to > letters.length) {
                letters = Arrays.copyOf(letters, Math.max(to, letters.length * 3 / 2));
            }
            text.getChars(0, text.length(), letters, from);
            start.add(to);
            Arrays.stream(text.split(" ", MAX_WORDS))
                    .mapToLong(Hash::of)
                    .sorted()
                    .distinct()
                    .forEach(words::add);
            firstWord.add(words.size());
        }

        int size() {
            return start.size() - 1;
        }

        TextValues build() {
            int used = start.get(start.size() - 1);
            return new TextValues(
                    Arrays.copyOf(letters, used),
                    start.toArray(),
                    words.toArray(),
                    firstWord.toArray());
        }
    }

    int size() {
        return held.length;
    }

    int length(int value) {
        return start[value + 1] - start[value];
    }

    String text(int value) {
        return new String(letters, start[value], length(value));
    }

    long hash(int value) {
        return Hash.of(letters, start[value], start[value + 1]);
    }

    long beginning(int value, int most) {
        return Hash.of(letters, start[value], Math.min(start[value + 1], start[value] + most));
    }

    /// How many words all values have together.
    int allWords() {
        return words.length;
    }

    /// The place of a value's first word among the words of all.
    int firstWord(int value) {
        return firstWord[value];
    }

    /// The hash of a word by its place.
    long word(int at) {
        return words[at];
    }

    /// Whether at least a third of it are figures.
    boolean isCoded(int value) {
        int figures = 0;
        int others = 0;
        for (int at = start[value]; at < start[value + 1]; at++) {
            boolean figure = letters[at] >= '0' && letters[at] <= '9';
            figures += figure ? 1 : 0;
            others += !figure && letters[at] != ' ' ? 1 : 0;
        }
        return 2 * figures >= others;
    }

    /// The number that it is, at most nine figures; -1 where it is none.
    int asNumber(int value) {
        if (length(value) > LARGEST_NUMBER) {
            return -1;
        }
        int out = 0;
        for (int at = start[value]; at < start[value + 1]; at++) {
            if (letters[at] < '0' || letters[at] > '9') {
                return -1;
            }
            out = out * 10 + letters[at] - '0';
        }
        return out;
    }

    /// Whether both hold the same words in any order.
    boolean sameWords(int a, int b) {
        return Arrays.equals(
                words, firstWord[a], firstWord[a + 1], words, firstWord[b], firstWord[b + 1]);
    }

    /// Whether they differ in spaces only.
    boolean sameButSpaces(int a, int b) {
        int i = start[a];
        int j = start[b];
        while (true) {
            while (i < start[a + 1] && letters[i] == ' ') {
                i++;
            }
            while (j < start[b + 1] && letters[j] == ' ') {
                j++;
            }
            boolean over = i == start[a + 1] || j == start[b + 1];
            if (over || letters[i] != letters[j]) {
                return i == start[a + 1] && j == start[b + 1];
            }
            i++;
            j++;
        }
    }

    /// Whether one letter is wrong, missing or too many, or two neighbours are exchanged (Damerau
    /// 1964); not the same text.
    boolean oneSlip(int a, int b) {
        int la = length(a);
        int lb = length(b);
        if (la > lb) {
            return oneSlip(b, a);
        }
        if (lb - la > 1) {
            return false;
        }
        int at = sharedBeginning(a, b);
        int i = start[a] + at;
        int j = start[b] + at;
        if (lb > la) {
            return sameRest(i, start[a + 1], j + 1, start[b + 1]);
        }
        return sameRest(i + 1, start[a + 1], j + 1, start[b + 1])
                || (at + 1 < la
                        && letters[i] == letters[j + 1]
                        && letters[i + 1] == letters[j]
                        && sameRest(i + 2, start[a + 1], j + 2, start[b + 1]));
    }

    private boolean sameRest(int i, int endI, int j, int endJ) {
        return Arrays.equals(letters, Math.min(i, endI), endI, letters, Math.min(j, endJ), endJ);
    }

    /// How many letters at the beginning are the same.
    int sharedBeginning(int a, int b) {
        int most = Math.min(length(a), length(b));
        int found =
                Arrays.mismatch(
                        letters, start[a], start[a] + most, letters, start[b], start[b] + most);
        return found < 0 ? most : found;
    }

    /// At most so many letters can agree: those that only one side holds do not.
    int mayAgree(int a, int b) {
        int ofA = length(a) - Long.bitCount(held[a] & ~held[b]);
        int ofB = length(b) - Long.bitCount(held[b] & ~held[a]);
        return Math.min(ofA, ofB);
    }

    void write(ArrayWriter out) throws IOException {
        out.bytes(new String(letters).getBytes(StandardCharsets.UTF_16LE));
        out.ints(start);
        out.longs(words);
        out.ints(firstWord);
    }

    static TextValues read(ArrayReader in) throws IOException {
        char[] letters = new String(in.bytes(), StandardCharsets.UTF_16LE).toCharArray();
        int[] start = in.ints();
        long[] words = in.longs();
        int[] firstWord = in.ints();
        Stored.check(start.length > 0 && start.length == firstWord.length);
        Stored.checkRows(start, letters.length);
        Stored.checkRows(firstWord, words.length);
        return new TextValues(letters, start, words, firstWord);
    }
}
