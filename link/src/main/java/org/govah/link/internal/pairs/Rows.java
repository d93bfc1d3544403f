package org.govah.link.internal.pairs;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.model.Record;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.places.Gazetteer;

/// The records to link, column by column.
public final class Rows {
    /// No age.
    static final int NONE = -1;

    private final int size;
    private final NameColumn names;
    private final NameColumn fathers;
    private final SexColumn sex;
    private final DateColumn birth;
    private final DateColumn death;
    private final PlaceColumn places;
    private final AgeColumn ages;

    /// Reads the records into columns.
    ///
    /// @param records in a fixed order, which their numbers follow
    public Rows(List<Record> records) {
        size = records.size();
        names = new NameColumn(records.stream().map(Record::names).toList());
        fathers = new NameColumn(records.stream().map(r -> r.father().stream().toList()).toList());
        SexColumn.Builder sexes = new SexColumn.Builder();
        DateColumn.Builder births = new DateColumn.Builder();
        DateColumn.Builder deaths = new DateColumn.Builder();
        AgeColumn.Builder stated = new AgeColumn.Builder();
        PlaceColumn.Builder placed = new PlaceColumn.Builder(Gazetteer.builtIn());
        for (Record each : records) {
            sexes.add(each.sex());
            births.add(each.birth());
            deaths.add(each.death());
            stated.add(each.age());
            placed.add(each.place());
        }
        sex = sexes.build();
        birth = births.build();
        death = deaths.build();
        ages = stated.build(birth, death);
        places = placed.build();
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

    SexColumn sex() {
        return sex;
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

    AgeColumn ages() {
        return ages;
    }

    boolean hasAge(int record) {
        return ages.isKnown(record);
    }

    /// The lowest age it may be, as stated or from birth and death.
    int youngestAge(int record) {
        return ages.youngest(record);
    }

    /// The highest age it may be.
    int oldestAge(int record) {
        return ages.oldest(record);
    }
}
