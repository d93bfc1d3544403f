package org.govah.link.internal.pairs;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.Record;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.names.NameColumnBuilder;
import org.govah.link.internal.places.Gazetteer;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// The records to link, column by column.
///
/// @param names the persons' names
/// @param fathers their fathers'
/// @param sex as recorded
/// @param birth dates of birth
/// @param death dates of death
/// @param places of death or of the event
/// @param ages stated or worked out
/// @param further columns that are compared as they stand, by name
public record Columns(
        NameColumn names,
        NameColumn fathers,
        SexColumn sex,
        DateColumn birth,
        DateColumn death,
        PlaceColumn places,
        AgeColumn ages,
        SortedMap<String, TextColumn> further) {
    /// Which random pairs are looked at must not differ between runs.
    private static final long KIN_SEED = 20_260_108;

    /// Copies the map.
    public Columns {
        further = Collections.unmodifiableSortedMap(new TreeMap<>(further));
    }

    /// How many records there are.
    public int size() {
        return sex.size();
    }

    /// The columns compared as they stand, by name.
    public List<TextColumn> furtherColumns() {
        return List.copyOf(further.values());
    }

    /// The same columns with other knowledge of the names.
    public Columns withNames(NameColumn other) {
        return new Columns(other, fathers, sex, birth, death, places, ages, further);
    }

    /// Writes all columns.
    public void write(ArrayWriter out) throws IOException {
        names.store(out);
        fathers.store(out);
        sex.write(out);
        birth.write(out);
        death.write(out);
        places.write(out);
        ages.write(out);
        out.texts(List.copyOf(further.keySet()));
        for (TextColumn each : further.values()) {
            each.write(out);
        }
    }

    /// Reads what [#write] wrote.
    public static Columns read(ArrayReader in) throws IOException {
        NameColumn names = NameColumn.load(in);
        NameColumn fathers = NameColumn.load(in);
        SexColumn sex = SexColumn.read(in);
        DateColumn birth = DateColumn.read(in);
        DateColumn death = DateColumn.read(in);
        PlaceColumn places = PlaceColumn.read(in);
        AgeColumn ages = AgeColumn.read(in, birth, death);
        SortedMap<String, TextColumn> further = new TreeMap<>();
        for (String name : in.texts()) {
            further.put(name, TextColumn.read(in));
        }
        return new Columns(names, fathers, sex, birth, death, places, ages, further);
    }

    /// Takes records one by one.
    public static final class Builder {
        private final NameColumnBuilder names;
        private final NameColumnBuilder fathers;
        private final SexColumn.Builder sex;
        private final DateColumn.Builder birth;
        private final DateColumn.Builder death;
        private final PlaceColumn.Builder places;
        private final AgeColumn.Builder ages;
        private final SortedMap<String, TextColumn.Builder> further = new TreeMap<>();
        private final boolean begun;
        private int size;

        /// Begins with no record.
        public Builder() {
            names = new NameColumnBuilder();
            fathers = new NameColumnBuilder();
            sex = new SexColumn.Builder();
            birth = new DateColumn.Builder();
            death = new DateColumn.Builder();
            places = new PlaceColumn.Builder(Gazetteer.builtIn());
            ages = new AgeColumn.Builder();
            begun = false;
        }

        /// Goes on where other columns end; what is known of the names stays as it is.
        public Builder(Columns before) {
            names = new NameColumnBuilder(before.names, false);
            fathers = new NameColumnBuilder(before.fathers, false);
            sex = new SexColumn.Builder(before.sex);
            birth = new DateColumn.Builder(before.birth);
            death = new DateColumn.Builder(before.death);
            places = new PlaceColumn.Builder(before.places, Gazetteer.builtIn());
            ages = new AgeColumn.Builder(before.ages);
            before.further.forEach((name, column) -> begin(name, new TextColumn.Builder(column)));
            size = before.size();
            begun = true;
        }

        private TextColumn.Builder begin(String name, TextColumn.Builder column) {
            further.put(name, column);
            return column;
        }

        /// Adds one.
        public void add(Record record) {
            names.add(record.names());
            fathers.add(record.father().map(List::of).orElse(List.of()));
            sex.add(record.sex());
            birth.add(record.birth());
            death.add(record.death());
            places.add(record.place());
            ages.add(record.age());
            if (!further.isEmpty() || !record.also().isEmpty()) {
                addFurther(record.also());
            }
            size++;
        }

        /// A column that no record had before begins with nothing for each of them.
        private void addFurther(Map<String, String> also) {
            for (String name : also.keySet()) {
                if (!further.containsKey(name)) {
                    TextColumn.Builder column = begin(name, new TextColumn.Builder());
                    for (int i = 0; i < size; i++) {
                        column.add("");
                    }
                }
            }
            further.forEach((name, column) -> column.add(also.getOrDefault(name, "")));
        }

        /// How often relatives share parts is counted once, on the records of the first run.
        private NameColumn known(NameColumn column) {
            return begun ? column : column.on(NameComparison.withKin(column, KIN_SEED));
        }

        /// The columns.
        public Columns build() {
            DateColumn births = birth.build();
            DateColumn deaths = death.build();
            SortedMap<String, TextColumn> texts = new TreeMap<>();
            further.forEach((name, column) -> texts.put(name, column.build()));
            return new Columns(
                    known(names.build()),
                    known(fathers.build()),
                    sex.build(),
                    births,
                    deaths,
                    places.build(),
                    ages.build(births, deaths),
                    texts);
        }
    }
}
