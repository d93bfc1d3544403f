package org.govah.link.internal.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.govah.core.model.Record;
import org.govah.core.model.Sex;
import org.govah.link.internal.names.NameColumn;

/// The records to link, column by column.
public final class Rows {
    /// No age.
    static final int NONE = -1;

    private static final double DAYS_A_YEAR = 365.2425;

    private final int size;
    private final NameColumn names;
    private final NameColumn fathers;
    private final Sex[] sex;
    private final DateColumn birth;
    private final DateColumn death;
    private final PlaceColumn places;
    private final int[] youngest;
    private final int[] oldest;

    /// Reads the records into columns.
    ///
    /// @param records in a fixed order, which their numbers follow
    public Rows(List<Record> records) {
        size = records.size();
        names = new NameColumn(records.stream().map(Record::names).toList());
        fathers = new NameColumn(records.stream().map(r -> r.father().stream().toList()).toList());
        sex = records.stream().map(Record::sex).toArray(Sex[]::new);
        birth = new DateColumn(records.stream().map(Record::birth).toList());
        death = new DateColumn(records.stream().map(Record::death).toList());
        places = new PlaceColumn(records.stream().map(Record::place).toList());
        youngest = ages(records, (r, i) -> r.age().isPresent() ? r.age().get().min() : youngest(i));
        oldest = ages(records, (r, i) -> r.age().isPresent() ? r.age().get().max() : oldest(i));
    }

    private static int[] ages(List<Record> records, ToIntBiFunction<Record, Integer> age) {
        int[] out = new int[records.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = age.applyAsInt(records.get(i), i);
        }
        return out;
    }

    /// Where only birth and death are given.
    private int youngest(int i) {
        return hasLife(i) ? years(death.first(i) - birth.last(i)) : NONE;
    }

    private int oldest(int i) {
        return hasLife(i) ? years(death.last(i) - birth.first(i)) : NONE;
    }

    private boolean hasLife(int i) {
        return birth.isKnown(i) && death.isKnown(i) && death.last(i) >= birth.last(i);
    }

    private static int years(int days) {
        return (int) Math.floor(Math.max(0, days) / DAYS_A_YEAR);
    }

    /// Takes records one by one.
    public static final class Builder {
        private final List<Record> records = new ArrayList<>();

        /// Adds one.
        public void add(Record record) {
            records.add(record);
        }

        /// The columns.
        public Rows build() {
            return new Rows(records);
        }
    }

    /// How many records there are.
    public int size() {
        return size;
    }

    /// The persons' names.
    public NameColumn names() {
        return names;
    }

    NameColumn fathers() {
        return fathers;
    }

    Sex sex(int record) {
        return sex[record];
    }

    DateColumn birth() {
        return birth;
    }

    DateColumn death() {
        return death;
    }

    PlaceColumn places() {
        return places;
    }

    boolean hasAge(int record) {
        return youngest[record] != NONE;
    }

    /// The lowest age it may be, as stated or from birth and death.
    int youngestAge(int record) {
        return youngest[record];
    }

    /// The highest age it may be.
    int oldestAge(int record) {
        return oldest[record];
    }
}
