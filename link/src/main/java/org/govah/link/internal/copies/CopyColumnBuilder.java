package org.govah.link.internal.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.core.model.Age;
import org.govah.core.model.PersonName;
import org.govah.core.model.Record;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;

/// Makes a [CopyColumn] from records added one at a time; one thread at a time.
public final class CopyColumnBuilder {
    private static final int START = 64;

    private long[] spellings;
    private int[] spellingEnd;
    private long[] places;
    private int[] deaths;
    private int[] births;
    private short[] ages;
    private int[] rows;
    private byte[] steps;
    private int[] sources;
    private int[] sourceEnd;
    private int size;
    private int spellingCount;
    private int sourceCount;
    private final List<String> dictionary;
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final Map<String, Before> befores = new HashMap<>();
    private Before before = new Before("");

    /// The row before, of one list.
    private static final class Before {
        private final String list;
        private String name = "";
        private String place = "";
        private boolean known;

        Before(String list) {
            this.list = list;
        }
    }

    /// Begins an empty column.
    public CopyColumnBuilder() {
        this(
                new CopyColumn(
                        new long[0],
                        new int[0],
                        new long[0],
                        new int[0],
                        new int[0],
                        new short[0],
                        new int[0],
                        new byte[0],
                        new int[0],
                        new int[0],
                        List.of()));
    }

    /// Begins with the records of a column, which stays as it is.
    public CopyColumnBuilder(CopyColumn begun) {
        size = begun.size();
        int room = Math.max(START, size);
        spellingCount = begun.spellings().length;
        sourceCount = begun.sources().length;
        spellings = Arrays.copyOf(begun.spellings(), Math.max(START, spellingCount));
        spellingEnd = Arrays.copyOf(begun.spellingEnd(), room);
        places = Arrays.copyOf(begun.places(), room);
        deaths = Arrays.copyOf(begun.deaths(), 2 * room);
        births = Arrays.copyOf(begun.births(), room);
        ages = Arrays.copyOf(begun.ages(), room);
        rows = Arrays.copyOf(begun.rows(), room);
        steps = Arrays.copyOf(begun.steps(), room);
        sources = Arrays.copyOf(begun.sources(), Math.max(START, sourceCount));
        sourceEnd = Arrays.copyOf(begun.sourceEnd(), room);
        dictionary = new ArrayList<>(begun.dictionary());
        for (int i = 0; i < dictionary.size(); i++) {
            numberOf.put(dictionary.get(i), i);
        }
    }

    /// Appends a record.
    public void add(Record record) {
        if (size == rows.length) {
            grow();
        }
        List<PersonName> names = record.names();
        for (int i = 0; i < names.size(); i++) {
            addSpelling(RawText.of(names.get(i).text()));
        }
        spellingEnd[size] = spellingCount;
        Optional<String> place = record.place().name();
        places[size] = place.isPresent() ? RawText.of(place.get()) : RawText.NONE;
        addDays(record);
        ages[size] = record.age().isPresent() ? age(record.age().get()) : CopyColumn.NO_AGE;
        rows[size] = record.id().row();
        steps[size] = step(record, names.getFirst().text(), place.orElse(""));
        for (String source : record.sources()) {
            addSource(source);
        }
        sourceEnd[size] = sourceCount;
        size++;
    }

    private void grow() {
        int room = size + (size >> 1);
        spellingEnd = Arrays.copyOf(spellingEnd, room);
        places = Arrays.copyOf(places, room);
        deaths = Arrays.copyOf(deaths, 2 * room);
        births = Arrays.copyOf(births, room);
        ages = Arrays.copyOf(ages, room);
        rows = Arrays.copyOf(rows, room);
        steps = Arrays.copyOf(steps, room);
        sourceEnd = Arrays.copyOf(sourceEnd, room);
    }

    private void addSpelling(long number) {
        if (spellingCount == spellings.length) {
            spellings = Arrays.copyOf(spellings, spellingCount + (spellingCount >> 1));
        }
        spellings[spellingCount++] = number;
    }

    private void addDays(Record record) {
        deaths[2 * size] = CopyColumn.NO_DAY;
        deaths[2 * size + 1] = CopyColumn.NO_DAY;
        Optional<UncertainDate> death = record.death();
        if (death.isPresent()) {
            DayInterval days = death.get().days();
            deaths[2 * size] = Math.toIntExact(days.first().toEpochDay());
            deaths[2 * size + 1] = Math.toIntExact(days.last().toEpochDay());
        }
        Optional<UncertainDate> birth = record.birth();
        births[size] =
                birth.isPresent()
                        ? Math.toIntExact(birth.get().days().first().toEpochDay())
                        : CopyColumn.NO_DAY;
    }

    private static short age(Age age) {
        return (short) ((age.min() << Byte.SIZE) | age.max());
    }

    private void addSource(String source) {
        if (sourceCount == sources.length) {
            sources = Arrays.copyOf(sources, sourceCount + (sourceCount >> 1));
        }
        Integer known = numberOf.putIfAbsent(source, dictionary.size());
        if (known == null) {
            dictionary.add(source);
        }
        sources[sourceCount++] = known == null ? dictionary.size() - 1 : known;
    }

    private byte step(Record record, String name, String place) {
        String list = record.id().list();
        if (!before.list.equals(list)) {
            before = befores.computeIfAbsent(list, Before::new);
        }
        int out = 0;
        if (before.known) {
            out = CopyColumn.STEP_KNOWN;
            out |= before.name.compareTo(name) <= 0 ? CopyColumn.NAME_RISES : 0;
            out |= lastWordRises(before.name, name) ? CopyColumn.LAST_WORD_RISES : 0;
            out |= before.place.compareTo(place) <= 0 ? CopyColumn.PLACE_RISES : 0;
        }
        before.known = true;
        before.name = name;
        before.place = place;
        return (byte) out;
    }

    private static boolean lastWordRises(String a, String b) {
        int i = a.lastIndexOf(' ') + 1;
        int j = b.lastIndexOf(' ') + 1;
        while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
            i++;
            j++;
        }
        return i == a.length() || (j < b.length() && a.charAt(i) < b.charAt(j));
    }

    /// The column of all records so far.
    public CopyColumn build() {
        return new CopyColumn(
                Arrays.copyOf(spellings, spellingCount),
                Arrays.copyOf(spellingEnd, size),
                Arrays.copyOf(places, size),
                Arrays.copyOf(deaths, 2 * size),
                Arrays.copyOf(births, size),
                Arrays.copyOf(ages, size),
                Arrays.copyOf(rows, size),
                Arrays.copyOf(steps, size),
                Arrays.copyOf(sources, sourceCount),
                Arrays.copyOf(sourceEnd, size),
                dictionary);
    }
}
