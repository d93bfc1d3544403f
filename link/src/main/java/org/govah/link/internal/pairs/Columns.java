package org.govah.link.internal.pairs;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.Record;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.names.NameColumnBuilder;
import org.govah.link.internal.places.Gazetteer;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.govah.link.internal.values.Frequencies;

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

    /// What the columns know.
    public ColumnsKnowledge knowledge() {
        SortedMap<String, Frequencies> texts = new TreeMap<>();
        further.forEach((name, column) -> texts.put(name, column.knowledge()));
        return new ColumnsKnowledge(
                names.knowledge(),
                fathers.knowledge(),
                birth.knowledge(),
                death.knowledge(),
                ages.knowledge(),
                places.knowledge(),
                texts);
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
        private final Optional<ColumnsKnowledge> known;
        private final Kin kin;
        private int size;

        /// How often relatives share parts of names: counted by whom.
        private enum Kin {
            /// Here, on these records: those of the first run.
            HERE,
            /// Before, or elsewhere on all records.
            KNOWN
        }

        /// Begins with no record.
        public Builder() {
            names = new NameColumnBuilder();
            fathers = new NameColumnBuilder();
            sex = new SexColumn.Builder();
            birth = new DateColumn.Builder();
            death = new DateColumn.Builder();
            places = new PlaceColumn.Builder(Gazetteer.builtIn());
            ages = new AgeColumn.Builder();
            known = Optional.empty();
            kin = Kin.HERE;
        }

        /// Begins with no record, on what is known of all; the records to come do not add to it.
        public Builder(ColumnsKnowledge all) {
            names = new NameColumnBuilder(all.names());
            fathers = new NameColumnBuilder(all.fathers());
            sex = new SexColumn.Builder();
            birth = new DateColumn.Builder();
            death = new DateColumn.Builder();
            places = new PlaceColumn.Builder(Gazetteer.builtIn());
            ages = new AgeColumn.Builder();
            all.further().keySet().forEach(name -> begin(name, new TextColumn.Builder()));
            known = Optional.of(all);
            kin = Kin.KNOWN;
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
            known = Optional.empty();
            kin = Kin.KNOWN;
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

        private NameColumn known(NameColumn column) {
            return kin == Kin.KNOWN ? column : column.on(KinPairs.taught(column));
        }

        /// The columns.
        public Columns build() {
            DateColumn births = known.map(k -> birth.build(k.birth())).orElseGet(birth::build);
            DateColumn deaths = known.map(k -> death.build(k.death())).orElseGet(death::build);
            SortedMap<String, TextColumn> texts = new TreeMap<>();
            further.forEach((name, column) -> texts.put(name, text(name, column)));
            return new Columns(
                    known(names.build()),
                    known(fathers.build()),
                    sex.build(),
                    births,
                    deaths,
                    known.map(k -> places.build(k.places())).orElseGet(places::build),
                    known.map(k -> ages.build(births, deaths, k.ages()))
                            .orElseGet(() -> ages.build(births, deaths)),
                    texts);
        }

        private TextColumn text(String name, TextColumn.Builder column) {
            return known.flatMap(k -> Optional.ofNullable(k.further().get(name)))
                    .map(column::build)
                    .orElseGet(column::build);
        }

        /// What the records so far tell alone, but for kin: their part of what is known of all.
        public ColumnsKnowledge counted() {
            DateColumn births = birth.build();
            DateColumn deaths = death.build();
            SortedMap<String, Frequencies> texts = new TreeMap<>();
            further.forEach((name, column) -> texts.put(name, column.build().knowledge()));
            return new ColumnsKnowledge(
                    names.build().knowledge(),
                    fathers.build().knowledge(),
                    births.knowledge(),
                    deaths.knowledge(),
                    ages.build(births, deaths).knowledge(),
                    places.knowledge(),
                    texts);
        }

        /// How common each age is in the records so far, worked out on the dates of all.
        public AgeKnowledge countedAges(ColumnsKnowledge all) {
            return ages.build(birth.build(all.birth()), death.build(all.death())).knowledge();
        }
    }
}
