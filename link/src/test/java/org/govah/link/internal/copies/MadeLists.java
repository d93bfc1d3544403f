package org.govah.link.internal.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.govah.core.model.Age;
import org.govah.core.model.PersonName;
import org.govah.core.model.Place;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.Sex;
import org.govah.core.model.VictimRole;
import org.govah.core.model.Violation;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.DatePrecision;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;

/// A country of invented people, listed by several hands; the number of each row's person is known,
/// so that copies are looked for apart from linking.
final class MadeLists {
    private static final int DAYS = 40;
    private static final int PLACES = 30;
    private static final String[] GIVEN = {"Bamdo", "Kirsha", "Telun", "Marvit", "Sodaf", "Niruk"};
    private static final String[] ARABIC = {"بامدو", "کرشا", "تلون", "مرویت", "سداف", "نیروک"};

    private final SplittableRandom random;
    private final List<Person> people = new ArrayList<>();
    private final List<Integer> persons = new ArrayList<>();

    /// What is true of somebody.
    record Person(String latin, String arabic, int day, int place, int age) {}

    /// What one row says; empty or -1 where it says nothing.
    record Row(int person, String latin, String arabic, int day, String place, int age) {
        Row latin(String other) {
            return new Row(person, other, arabic, day, place, age);
        }

        Row arabic(String other) {
            return new Row(person, latin, other, day, place, age);
        }

        Row day(int other) {
            return new Row(person, latin, arabic, other, place, age);
        }

        Row place(String other) {
            return new Row(person, latin, arabic, day, other, age);
        }

        Row age(int other) {
            return new Row(person, latin, arabic, day, place, other);
        }
    }

    MadeLists(long seed) {
        random = new SplittableRandom(seed);
    }

    MadeLists country(int size) {
        for (int i = 0; i < size; i++) {
            int given = skewed(GIVEN.length);
            people.add(
                    new Person(
                            GIVEN[given] + " " + family(i, 'a'),
                            ARABIC[given] + " " + family(i, 'ا'),
                            skewed(DAYS),
                            skewed(PLACES),
                            15 + random.nextInt(60)));
        }
        return this;
    }

    private static String family(int number, char zero) {
        StringBuilder out = new StringBuilder();
        for (int rest = number + 1000; rest > 0; rest /= 10) {
            out.append((char) (zero + (zero == 'a' ? rest % 10 : rest % 10 + 5)));
        }
        return out.toString();
    }

    private int skewed(int bound) {
        return (int) (bound * random.nextDouble() * random.nextDouble());
    }

    /// An independent list, in no order.
    List<Row> independent(double chance) {
        return independent(chance, 0.5, 0.15);
    }

    /// An independent list.
    ///
    /// @param latinSlips the chance that a Latin name is spelled otherwise than by most
    /// @param slips the same for every other value
    List<Row> independent(double chance, double latinSlips, double slips) {
        List<Row> out = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (random.nextDouble() < chance) {
                Person p = people.get(i);
                out.add(
                        new Row(
                                i,
                                hit(latinSlips) ? slip(p.latin()) : p.latin(),
                                hit(slips) ? slip(p.arabic()) : p.arabic(),
                                hit(slips) ? random.nextInt(DAYS) : p.day(),
                                "Town "
                                        + p.place()
                                        + (hit(slips) ? " quarter " + random.nextInt(4) : ""),
                                hit(slips) ? p.age() + 1 : p.age()));
            }
        }
        return shuffled(out);
    }

    private boolean hit(double chance) {
        return random.nextDouble() < chance;
    }

    private String slip(String text) {
        int at = 1 + random.nextInt(text.length() - 1);
        return text.substring(0, at)
                + text.charAt(random.nextInt(text.length()))
                + text.substring(at);
    }

    List<Row> shuffled(List<Row> rows) {
        List<Row> out = new ArrayList<>(rows);
        for (int i = out.size() - 1; i > 0; i--) {
            Collections.swap(out, i, random.nextInt(i + 1));
        }
        return out;
    }

    /// Each row changed in one value with this chance.
    List<Row> edited(List<Row> rows, double rate) {
        return rows.stream().map(r -> hit(rate) ? edited(r) : r).toList();
    }

    private Row edited(Row row) {
        return switch (random.nextInt(5)) {
            case 0 -> row.latin(slip(row.latin()));
            case 1 -> row.arabic(slip(row.arabic()));
            case 2 -> row.day(random.nextInt(DAYS));
            case 3 -> row.place(row.place() + " district");
            default -> row.age(row.age() + 1);
        };
    }

    /// Each row with this chance.
    List<Row> some(List<Row> rows, double chance) {
        return rows.stream().filter(_ -> hit(chance)).toList();
    }

    /// An independent list as records.
    List<Record> list(String name, double chance) {
        return records(name, independent(chance));
    }

    /// The rows as records, their persons kept for [#persons].
    List<Record> records(String name, List<Row> rows) {
        List<Record> out = new ArrayList<>();
        for (Row row : rows) {
            persons.add(row.person());
            out.add(record(new RecordId(name, out.size() + 1), row, List.of("source " + name)));
        }
        return out;
    }

    /// The person of each row made into a record so far.
    List<Integer> persons() {
        return persons;
    }

    static Record record(RecordId id, Row row, List<String> sources) {
        List<PersonName> names = new ArrayList<>();
        for (String name : List.of(row.arabic(), row.latin())) {
            if (!name.isEmpty()) {
                names.add(new PersonName(name));
            }
        }
        LocalDate day = LocalDate.of(2031, 3, 1).plusDays(Math.max(0, row.day()));
        return new Record(
                id,
                names,
                Optional.empty(),
                Sex.UNKNOWN,
                row.age() < 0 ? Optional.empty() : Optional.of(new Age(row.age(), row.age())),
                Optional.empty(),
                row.day() < 0
                        ? Optional.empty()
                        : Optional.of(
                                new UncertainDate(
                                        day.toString(),
                                        CalendarSystem.GREGORIAN,
                                        DatePrecision.DAY,
                                        DayInterval.of(day))),
                row.place().isEmpty()
                        ? Place.UNKNOWN
                        : new Place(Optional.of(row.place()), Optional.empty()),
                Violation.KILLED,
                VictimRole.UNKNOWN,
                sources,
                new TreeMap<>());
    }
}
