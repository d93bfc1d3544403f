package org.govah.link.internal.pairs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.model.Place;
import org.govah.link.internal.places.Gazetteer;
import org.govah.link.internal.places.PlaceReading;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.govah.link.internal.values.Frequencies;
import org.govah.link.internal.values.Hash;
import org.govah.link.internal.values.Ints;
import org.govah.link.internal.values.Longs;
import org.govah.link.internal.values.Numbers;

/// One column of places: a number a record, and what each different place may mean: as written, as
/// heard, its cities and provinces by the gazetteer, and how common each of these is.
public final class PlaceColumn {
    private static final int NO_NUMBER = -1;

    /// Kinds of what is counted.
    private static final long TEXT = 1;

    private static final long SOUND = 2;
    private static final long CITY = 3;
    private static final long PROVINCE = 4;
    private static final long PART = 5;

    private final int[] number;
    private final long[] written;
    private final List<PlaceReading> places;
    private final Frequencies knowledge;
    private final byte[] textSteps;
    private final long[] marks;

    private PlaceColumn(
            int[] number, long[] written, List<PlaceReading> places, Frequencies knowledge) {
        this.number = number;
        this.written = written;
        this.places = List.copyOf(places);
        this.knowledge = knowledge;
        textSteps = new byte[written.length];
        marks = new long[written.length * PlaceMarks.SIZE];
        for (int i = 0; i < textSteps.length; i++) {
            PlaceMarks.write(places.get(i), marks, i * PlaceMarks.SIZE);
            textSteps[i] = (byte) Outcome.steps(knowledge.chance(textKey(places.get(i))));
        }
    }

    /// Takes places record by record.
    public static final class Builder {
        private final Gazetteer gazetteer;
        private final Ints number;
        private final Longs written;
        private final List<PlaceReading> places;
        private final Numbers numbers = new Numbers();

        /// A column without records.
        public Builder(Gazetteer gazetteer) {
            this.gazetteer = gazetteer;
            number = new Ints();
            written = new Longs();
            places = new ArrayList<>();
        }

        /// A column that goes on where another ended.
        public Builder(PlaceColumn column, Gazetteer gazetteer) {
            this.gazetteer = gazetteer;
            number = new Ints(column.number);
            written = new Longs(column.written);
            places = new ArrayList<>(column.places);
            for (long each : column.written) {
                numbers.number(each);
            }
        }

        /// One record more.
        public void add(Place place) {
            long key =
                    Hash.of(Hash.of(place.name().orElse("")), Hash.of(place.province().orElse("")));
            int found = numbers.number(key);
            if (found == places.size()) {
                places.add(PlaceReading.of(place, gazetteer));
                written.add(key);
            }
            number.add(places.get(found).isKnown() ? found : NO_NUMBER);
        }

        /// How common each place is in the records so far.
        public Frequencies knowledge() {
            int[] records = new int[places.size()];
            Frequencies.Builder out = new Frequencies.Builder();
            for (int i = 0; i < number.size(); i++) {
                if (number.get(i) != NO_NUMBER) {
                    records[number.get(i)]++;
                    out.record();
                }
            }
            for (int i = 0; i < records.length; i++) {
                if (records[i] == 0) {
                    continue;
                }
                PlaceReading place = places.get(i);
                out.count(textKey(place), records[i]);
                out.count(Hash.of(SOUND, place.sound()), records[i]);
                count(out, CITY, place.cities(), records[i]);
                count(out, PROVINCE, place.provinces(), records[i]);
                count(out, PART, place.parts(), records[i]);
            }
            return out.build();
        }

        private static void count(Frequencies.Builder into, long kind, long[] values, int records) {
            for (long value : values) {
                into.count(Hash.of(kind, value), records);
            }
        }

        /// The column, with what its own records tell.
        public PlaceColumn build() {
            return build(knowledge());
        }

        /// The column, with what is known from elsewhere.
        public PlaceColumn build(Frequencies knowledge) {
            return new PlaceColumn(number.toArray(), written.toArray(), places, knowledge);
        }
    }

    private static long textKey(PlaceReading place) {
        return Hash.of(TEXT, Hash.of(place.text()));
    }

    /// How many records there are.
    public int size() {
        return number.length;
    }

    /// What its records, or those of another column, told; parts add up with [Frequencies#merged].
    public Frequencies knowledge() {
        return knowledge;
    }

    /// Whether a record has a place.
    public boolean isKnown(int record) {
        return number[record] != NO_NUMBER;
    }

    /// What was understood of a record's place, which is known; its arrays are not to be changed.
    public PlaceReading place(int record) {
        return places.get(number[record]);
    }

    /// The number of the record's place among the different ones; below 0 where there is none.
    int number(int record) {
        return number[record];
    }

    /// How many different places there are.
    int different() {
        return places.size();
    }

    PlaceReading placeOf(int different) {
        return places.get(different);
    }

    /// Whether it has a name of its own, beside what it lies in.
    boolean isNamed(int different) {
        return PlaceMarks.isNamed(marks, different * PlaceMarks.SIZE);
    }

    /// What can be told of two different places at once, see [PlaceMarks#ofOthers].
    int ofOthers(int x, int y) {
        return PlaceMarks.ofOthers(marks, x * PlaceMarks.SIZE, y * PlaceMarks.SIZE);
    }

    /// The chance of the place as written in half bits, see [Outcome].
    int textSteps(int different) {
        return textSteps[different];
    }

    double chanceOfText(int different) {
        return knowledge.chance(textKey(places.get(different)));
    }

    double chanceOfSound(long sound) {
        return knowledge.chance(Hash.of(SOUND, sound));
    }

    double chanceOfCity(long city) {
        return knowledge.chance(Hash.of(CITY, city));
    }

    double chanceOfProvince(long province) {
        return knowledge.chance(Hash.of(PROVINCE, province));
    }

    double chanceOfPart(long part) {
        return knowledge.chance(Hash.of(PART, part));
    }

    /// Writes itself, and what it knows, for [#read].
    public void write(ArrayWriter out) throws IOException {
        out.ints(number);
        out.longs(written);
        for (PlaceReading place : places) {
            out.texts(List.of(place.text()));
            out.number(place.sound());
            out.longs(place.cities());
            out.longs(place.provinces());
            out.longs(place.parts());
            out.number(place.isCity() ? 1 : 0);
        }
        knowledge.write(out);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException if that is not a column of places
    public static PlaceColumn read(ArrayReader in) throws IOException {
        int[] number = in.ints();
        long[] written = in.longs();
        Stored.check(number, written.length);
        List<PlaceReading> places = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            places.add(
                    new PlaceReading(
                            String.join("", in.texts()),
                            in.number(),
                            in.longs(),
                            in.longs(),
                            in.longs(),
                            in.number() == 1));
        }
        return new PlaceColumn(number, written, places, Frequencies.read(in));
    }
}
