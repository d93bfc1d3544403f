package org.govah.link;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.govah.core.model.Age;
import org.govah.core.model.Place;
import org.govah.core.model.Sex;
import org.govah.core.model.VictimList;
import org.junit.jupiter.api.Assumptions;

/// Reads the data sets that lie beside the repository; where they are absent the test is skipped
/// and says so. A column of truth is handed out apart from the lists, never inside them.
final class SharedLists {
    private static final Path SHARED =
            Path.of(System.getProperty("govah.shared", "../../shared"), "data");
    private static final String[] NO_LETTERS = {"nan", "null", "none"};

    private SharedLists() {}

    /// The rows of a file; the test is skipped where it is not there.
    static List<NamedCsvRecord> rows(String path) {
        Path file = SHARED.resolve(path);
        Assumptions.assumeTrue(
                Files.exists(file), () -> file + " is not there: this is not measured");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A list read from a file.
    static TestLists.ListBuilder list(
            String name,
            String path,
            Predicate<NamedCsvRecord> wanted,
            Function<NamedCsvRecord, TestLists.Row> read) {
        List<TestLists.Row> out = new ArrayList<>();
        for (NamedCsvRecord row : rows(path)) {
            if (wanted.test(row)) {
                out.add(read.apply(row));
            }
        }
        return new TestLists.ListBuilder(name, out);
    }

    /// A field; empty where the column is not there.
    static String field(NamedCsvRecord row, String name) {
        String value = row.findField(name).orElse("").replace("\uFEFF", "").strip();
        for (String nothing : NO_LETTERS) {
            if (value.equalsIgnoreCase(nothing)) {
                return "";
            }
        }
        return value;
    }

    static Optional<Age> age(String text) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > Age.MAX) {
            return Optional.empty();
        }
        return Optional.of(new Age(Integer.parseInt(text), Integer.parseInt(text)));
    }

    static Optional<LocalDate> day(String iso) {
        return iso.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? Optional.of(LocalDate.parse(iso))
                : Optional.empty();
    }

    static Sex sex(String text) {
        return switch (text) {
            case "m", "male", "مرد" -> Sex.MALE;
            case "f", "female", "زن" -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    static Place place(String name, String province) {
        return new Place(
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                province.isEmpty() ? Optional.empty() : Optional.of(province));
    }

    static TestLists.Row febrl(NamedCsvRecord row) {
        String date = field(row, "date_of_birth");
        TestLists.Row out =
                new TestLists.Row((field(row, "given_name") + " " + field(row, "surname")).strip())
                        .place(place(field(row, "suburb"), field(row, "state")));
        return date.matches("[0-9]{8}") ? out.birth(date, febrlDay(date)) : out;
    }

    /// Dates of these made data sets may be impossible (month 13): then nothing is known.
    private static Optional<LocalDate> febrlDay(String date) {
        int month = Integer.parseInt(date.substring(4, 6));
        int day = Integer.parseInt(date.substring(6));
        if (month < 1 || month > 12 || day < 1 || day > 28) {
            return isRealDay(date) ? Optional.of(parse(date)) : Optional.empty();
        }
        return Optional.of(parse(date));
    }

    private static LocalDate parse(String date) {
        return LocalDate.of(
                Integer.parseInt(date.substring(0, 4)),
                Integer.parseInt(date.substring(4, 6)),
                Integer.parseInt(date.substring(6)));
    }

    private static boolean isRealDay(String date) {
        try {
            parse(date);
            return true;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    static TestLists.Row rl(NamedCsvRecord row) {
        String name =
                String.join(
                                " ",
                                field(row, "fname_c1"),
                                field(row, "fname_c2"),
                                field(row, "lname_c1"),
                                field(row, "lname_c2"))
                        .replaceAll(" +", " ")
                        .strip();
        String iso =
                "%s-%02d-%02d"
                        .formatted(
                                field(row, "by"),
                                Integer.parseInt(field(row, "bm")),
                                Integer.parseInt(field(row, "bd")));
        return new TestLists.Row(name).birth(iso, day(iso));
    }

    static TestLists.Row gaza(NamedCsvRecord row, String... nameColumns) {
        TestLists.Row out = null;
        for (String column : nameColumns) {
            String name = field(row, column);
            if (!name.isEmpty()) {
                out = out == null ? new TestLists.Row(name) : out.also(name);
            }
        }
        return java.util.Objects.requireNonNull(out)
                .sex(sex(field(row, "sex")))
                .age(age(field(row, "age")));
    }

    static List<VictimList> iran2026() {
        return List.of(
                list(
                                "javidnam",
                                "lists/iran-2026/javidnam.csv",
                                r -> true,
                                r ->
                                        named(r, "name", "name_en")
                                                .sex(sex(field(r, "gender")))
                                                .age(age(field(r, "age")))
                                                .death(day(field(r, "date_gregorian")))
                                                .place(
                                                        place(
                                                                field(r, "city"),
                                                                field(r, "province"))))
                        .build(),
                killed(
                        list(
                                        "iranvictims",
                                        "lists/iran-2026/iranvictims.csv",
                                        r -> true,
                                        r ->
                                                named(r, "Persian Name", "English Name")
                                                        .age(age(field(r, "Age")))
                                                        .death(day(field(r, "Date of Death")))
                                                        .place(
                                                                place(
                                                                        field(
                                                                                r,
                                                                                "Location of Death"),
                                                                        "")))
                                .build()),
                list(
                                "iran-memorial",
                                "lists/iran-2026/iran-memorial.csv",
                                r -> true,
                                r ->
                                        named(r, "name_farsi", "name_latin")
                                                .sex(sex(field(r, "gender")))
                                                .age(age(field(r, "age_at_death")))
                                                .death(day(field(r, "date_of_death")))
                                                .place(
                                                        place(
                                                                field(r, "place_of_death"),
                                                                field(r, "province"))))
                        .build());
    }

    /// The deaths of a list that also holds the living; each keeps the row it has in the file.
    private static VictimList killed(VictimList all) {
        List<NamedCsvRecord> rows = rows("lists/iran-2026/iranvictims.csv");
        return new VictimList(
                all.name(),
                all.scope(),
                all.copiedFrom(),
                all.records().stream()
                        .filter(r -> field(rows.get(r.id().row() - 1), "Status").equals("killed"))
                        .toList());
    }

    private static TestLists.Row named(NamedCsvRecord row, String first, String second) {
        String one = field(row, first);
        String other = field(row, second);
        TestLists.Row out = new TestLists.Row(one.isEmpty() ? other : one);
        return one.isEmpty() || other.isEmpty() ? out : out.also(other);
    }
}
