package org.govah.link.internal.pairs;

import java.io.IOException;
import org.govah.link.internal.places.PlainText;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.govah.link.internal.values.Frequencies;
import org.govah.link.internal.values.Hash;
import org.govah.link.internal.values.Ints;
import org.govah.link.internal.values.Numbers;

/// One further column that the user asked to compare, of whatever it holds: postcodes, streets,
/// numbers of documents, addresses, occupations. A number a record, and each different value once,
/// in one form of letters and digits, with its words and how common it and they are.
public final class TextColumn {
    private static final int NO_NUMBER = -1;

    /// Kinds of what is counted.
    private static final long VALUE = 1;

    private static final long WORD = 2;
    private static final long CODED = Hash.of(3, 0);

    /// From this share of coded values on, a column is one of codes: the rest are slips.
    private static final double MIN_CODED = 0.8;

    private final int[] number;
    private final TextValues values;
    private final Frequencies knowledge;
    private final byte[] valueSteps;
    private final byte[] wordSteps;

    private TextColumn(int[] number, TextValues values, Frequencies knowledge) {
        this.number = number;
        this.values = values;
        this.knowledge = knowledge;
        valueSteps = new byte[values.size()];
        for (int i = 0; i < valueSteps.length; i++) {
            valueSteps[i] = steps(knowledge, VALUE, values.hash(i));
        }
        wordSteps = new byte[values.allWords()];
        for (int i = 0; i < wordSteps.length; i++) {
            wordSteps[i] = steps(knowledge, WORD, values.word(i));
        }
    }

    private static byte steps(Frequencies knowledge, long kind, long hash) {
        return (byte) Outcome.steps(knowledge.chance(Hash.of(kind, hash)));
    }

    /// Takes cells record by record.
    public static final class Builder {
        private final Ints number;
        private final TextValues.Builder values;
        private final Numbers folded = new Numbers();
        private final Numbers raw = new Numbers();
        private final Ints numberOfRaw = new Ints();

        /// A column without records.
        public Builder() {
            number = new Ints();
            values = new TextValues.Builder();
        }

        /// A column that goes on where another ended.
        public Builder(TextColumn column) {
            number = new Ints(column.number);
            values = new TextValues.Builder(column.values);
            for (int i = 0; i < column.values.size(); i++) {
                folded.number(column.values.hash(i));
            }
        }

        /// One record more.
        ///
        /// @param cell as written; empty where the record has none
        public void add(String cell) {
            if (cell.isEmpty()) {
                number.add(NO_NUMBER);
                return;
            }
            int seen = raw.number(Hash.of(cell));
            if (seen == numberOfRaw.size()) {
                numberOfRaw.add(number(PlainText.fold(cell)));
            }
            number.add(numberOfRaw.get(seen));
        }

        private int number(String text) {
            if (text.isEmpty()) {
                return NO_NUMBER;
            }
            int found = folded.number(Hash.of(text));
            if (found == values.size()) {
                values.add(text);
            }
            return found;
        }

        /// How common each value and word is in the records so far.
        public Frequencies knowledge() {
            return counted(values.build());
        }

        private Frequencies counted(TextValues of) {
            int[] records = new int[of.size()];
            Frequencies.Builder out = new Frequencies.Builder();
            for (int i = 0; i < number.size(); i++) {
                if (number.get(i) != NO_NUMBER) {
                    records[number.get(i)]++;
                    out.record();
                }
            }
            for (int i = 0; i < records.length; i++) {
                out.count(Hash.of(VALUE, of.hash(i)), records[i]);
                for (int w = of.firstWord(i); w < of.firstWord(i + 1); w++) {
                    out.count(Hash.of(WORD, of.word(w)), records[i]);
                }
                out.count(CODED, of.isCoded(i) ? records[i] : 0);
            }
            return out.build();
        }

        /// The column, with what its own records tell.
        public TextColumn build() {
            TextValues built = values.build();
            return new TextColumn(number.toArray(), built, counted(built));
        }

        /// The column, with what is known from elsewhere.
        public TextColumn build(Frequencies knowledge) {
            return new TextColumn(number.toArray(), values.build(), knowledge);
        }
    }

    /// How many records there are.
    public int size() {
        return number.length;
    }

    /// What its records, or those of another column, told; parts add up with [Frequencies#merged].
    public Frequencies knowledge() {
        return knowledge;
    }

    /// Whether it holds codes (numbers, postcodes, documents), where a figure is a figure and
    /// likeness of sound or spelling says nothing; otherwise words.
    public boolean isCodes() {
        return knowledge.count(CODED) > 0
                && knowledge.count(CODED) >= MIN_CODED * knowledge.total();
    }

    /// Whether a record has a value.
    public boolean isKnown(int record) {
        return number[record] != NO_NUMBER;
    }

    /// Hash of the record's value; it has one, as for all that follow.
    public long hash(int record) {
        return values.hash(number[record]);
    }

    /// How many words the value has.
    public int words(int record) {
        return values.firstWord(number[record] + 1) - values.firstWord(number[record]);
    }

    /// Hash of one of the value's words, each once, ascending.
    ///
    /// @param word from 0
    public long word(int record, int word) {
        return values.word(values.firstWord(number[record]) + word);
    }

    /// Hash of the value's first letters or figures.
    ///
    /// @param letters how many
    public long beginning(int record, int letters) {
        return values.beginning(number[record], letters);
    }

    /// The number of the record's value among the different ones; below 0 where there is none.
    int number(int record) {
        return number[record];
    }

    TextValues values() {
        return values;
    }

    /// The chance of the value in half bits, see [Outcome].
    int valueSteps(int value) {
        return valueSteps[value];
    }

    /// The chance of a word, by its place among the words of all values.
    int wordSteps(int word) {
        return wordSteps[word];
    }

    /// Writes itself, and what it knows, for [#read].
    public void write(ArrayWriter out) throws IOException {
        out.ints(number);
        values.write(out);
        knowledge.write(out);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException if that is not a column of texts
    public static TextColumn read(ArrayReader in) throws IOException {
        int[] number = in.ints();
        TextValues values = TextValues.read(in);
        Stored.check(number, values.size());
        return new TextColumn(number, values, Frequencies.read(in));
    }
}
