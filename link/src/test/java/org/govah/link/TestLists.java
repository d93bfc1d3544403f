package org.govah.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.Age;
import org.govah.core.model.PersonName;
import org.govah.core.model.Place;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.Scope;
import org.govah.core.model.Sex;
import org.govah.core.model.VictimList;
import org.govah.core.model.VictimRole;
import org.govah.core.model.Violation;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.DatePrecision;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;

/// Lists for tests, row by row.
final class TestLists {
    private TestLists() {}

    /// One row: a name, and what else is known.
    record Row(
            List<String> names,
            Optional<String> father,
            Sex sex,
            Optional<Age> age,
            Optional<UncertainDate> birth,
            Optional<UncertainDate> death,
            Place place,
            SortedMap<String, String> also) {
        Row(String name) {
            this(
                    List.of(name.isBlank() ? "unknown" : name),
                    Optional.empty(),
                    Sex.UNKNOWN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Place.UNKNOWN,
                    Collections.emptySortedMap());
        }

        Row also(String spelling) {
            List<String> more = new ArrayList<>(names);
            more.add(spelling);
            return new Row(more, father, sex, age, birth, death, place, also);
        }

        Row named(List<String> other) {
            return new Row(other, father, sex, age, birth, death, place, also);
        }

        Row father(String name) {
            return new Row(names, Optional.of(name), sex, age, birth, death, place, also);
        }

        Row sex(Sex known) {
            return new Row(names, father, known, age, birth, death, place, also);
        }

        Row age(Optional<Age> known) {
            return new Row(names, father, sex, known, birth, death, place, also);
        }

        Row age(int years) {
            return age(Optional.of(new Age(years, years)));
        }

        Row birth(String raw, Optional<LocalDate> day) {
            return new Row(names, father, sex, age, day.map(d -> date(raw, d)), death, place, also);
        }

        Row death(Optional<LocalDate> day) {
            return new Row(
                    names,
                    father,
                    sex,
                    age,
                    birth,
                    day.map(d -> date(d.toString(), d)),
                    place,
                    also);
        }

        Row death(String iso) {
            return death(Optional.of(LocalDate.parse(iso)));
        }

        Row place(Place known) {
            return new Row(names, father, sex, age, birth, death, known, also);
        }

        Row place(String name) {
            return place(new Place(Optional.of(name), Optional.empty()));
        }

        Record record(String list, int number) {
            return new Record(
                    new RecordId(list, number),
                    names.stream().map(PersonName::new).toList(),
                    father.map(PersonName::new),
                    sex,
                    age,
                    birth,
                    death,
                    place,
                    Violation.KILLED,
                    VictimRole.UNKNOWN,
                    List.of(),
                    also);
        }

        /// With one more cell that is compared as it stands.
        Row with(String column, String value) {
            if (value.isEmpty()) {
                return this;
            }
            SortedMap<String, String> more = new TreeMap<>(also);
            more.put(column, value);
            return new Row(names, father, sex, age, birth, death, place, more);
        }
    }

    /// Rows that become a list, numbered from 1.
    record ListBuilder(String name, List<Row> rows) {
        VictimList build() {
            return build(List.of());
        }

        VictimList build(List<String> copiedFrom) {
            List<Record> records = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                records.add(rows.get(i).record(name, i + 1));
            }
            return new VictimList(name, Scope.UNSTATED, copiedFrom, records);
        }
    }

    static VictimList list(String name, Row... rows) {
        return new ListBuilder(name, List.of(rows)).build();
    }

    static VictimList list(String name, List<Row> rows) {
        return new ListBuilder(name, rows).build();
    }

    static UncertainDate date(String raw, LocalDate day) {
        return new UncertainDate(
                raw, CalendarSystem.GREGORIAN, DatePrecision.DAY, DayInterval.of(day));
    }
}
